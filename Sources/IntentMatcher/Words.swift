/// A word of an utterance, and where it stands.
public struct Word: Hashable, Sendable {
  /// The word in lower case, with a plain apostrophe.
  public let text: String
  /// Its place in the original, in UTF-8 bytes.
  public let span: Range<Int>
  /// Whether a full stop, a semicolon or a line end stands before it.
  public let startsClause: Bool
}

/// Cuts texts into words.
public enum Words: Sendable {
  /// The words of a text, with their places in its UTF-8 bytes.
  ///
  /// Letters, digits and apostrophes make words; everything else parts them.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public static func split(_ text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    var start = 0
    var startsClause = true
    var offset = 0
    func flush() {
      let trimmed = current.drop { $0 == "'" }
      if !trimmed.isEmpty {
        words.append(Word(text: String(trimmed), span: start..<offset, startsClause: startsClause))
        startsClause = false
      }
      current = ""
    }
    for character in text {
      if character.isLetter || character.isNumber || character == "'" || character == "’" {
        if current.isEmpty { start = offset }
        current += character == "’" ? "'" : character.lowercased()
      } else {
        flush()
        if ".!?;\n".contains(character) { startsClause = true }
      }
      offset += character.utf8.count
    }
    flush()
    return words
  }
}
