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
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var start: Int?
    var startsClause = true
    var index = 0
    while index <= bytes.count {
      let length = index < bytes.count ? wordPart(bytes, at: index) : 0
      if length > 0 {
        start = start ?? index
        index += length
        continue
      }
      if let begun = start, let word = word(bytes, begun..<index, startsClause) {
        words.append(word)
        startsClause = false
      }
      start = nil
      if index < bytes.count, ".!?;\n".utf8.contains(bytes[index]) { startsClause = true }
      index += 1
    }
    return words
  }

  /// The word in a range of bytes, or `nil` when there are only apostrophes.
  private static func word(_ bytes: [UInt8], _ range: Range<Int>, _ startsClause: Bool) -> Word? {
    let range = trimmed(bytes, range)
    let isPlain = bytes[range].allSatisfy { $0 < 0x80 }
    let lower =
      isPlain
      ? String(decoding: bytes[range].map(lowercased), as: UTF8.self)
      : String(decoding: bytes[range], as: UTF8.self).lowercased().replacing("’", with: "'")
    return lower.isEmpty ? nil : Word(text: lower, span: range, startsClause: startsClause)
  }

  /// The range without apostrophes at its ends: there they are quotation marks.
  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let marks: [[UInt8]] = [Array("'".utf8), Array("’".utf8)]
    var rest = bytes[range]
    while let mark = marks.first(where: { rest.starts(with: $0) }) {
      rest = rest.dropFirst(mark.count)
    }
    while let mark = marks.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(mark.count)
    }
    return rest.startIndex..<rest.endIndex
  }

  /// How many bytes from a place belong to a word: letters, digits and apostrophes do.
  private static func wordPart(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      let isPart = lowercased(byte) >= 97 && lowercased(byte) <= 122 || byte >= 48 && byte <= 57
      return isPart || byte == UInt8(ascii: "'") ? 1 : 0
    }
    var decoder = UTF8()
    var rest = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return 0 }
    let properties = scalar.properties
    let isPart =
      properties.isAlphabetic || properties.numericType != nil || scalar == "’"
      || properties.canonicalCombiningClass != .notReordered
    return isPart ? UTF8.width(scalar) : 0
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 65 && byte <= 90 ? byte + 32 : byte
  }
}
