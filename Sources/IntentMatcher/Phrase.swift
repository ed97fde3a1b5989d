/// A phrase of a vocabulary, in a notation for people who write lists of phrases.
///
/// ```text
/// hard as a rock           these words, in this order
/// (rock | stone) hard      one or the other
/// very? hard               the word may be missing
/// it (hurts | aches) a? lot
/// ```
public struct Phrase: Hashable, Sendable {
  /// Every run of words that the phrase stands for, in lower case.
  public let wordings: [[String]]

  /// Parses a phrase.
  ///
  /// - Throws: ``PhraseError`` at the first place that can't be read.
  public init(parsing text: String) throws(PhraseError) {
    var parser = PhraseParser(text)
    wordings = try parser.parse()
  }

  /// The greatest number of wordings that one phrase may stand for.
  public static let mostWordings = 64
}

/// Why a phrase can't be read, and where.
public struct PhraseError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// A character that is no letter, digit, apostrophe, hyphen or part of the notation.
    case unexpectedCharacter(Character)
    /// A parenthesis without its partner.
    case unbalanced
    /// An alternative, or the whole phrase, without a word.
    case empty
    /// It stands for more than ``Phrase/mostWordings``.
    case tooManyWordings
    /// Every word may be missing.
    case allOptional
  }

  /// What went wrong.
  public let reason: Reason
  /// Where, in Unicode scalars from the start of the text.
  public let range: Range<Int>

  init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}

extension PhraseError: CustomStringConvertible {
  /// The error in words, without a full stop.
  public var description: String {
    switch reason {
    case .unexpectedCharacter(let character):
      "a phrase has words, '( | )' and '?' only, not '\(character)'"
    case .unbalanced: "this parenthesis has no partner"
    case .empty: "there is no word here"
    case .tooManyWordings: "the phrase stands for more than \(Phrase.mostWordings) wordings"
    case .allOptional: "every word of the phrase may be missing"
    }
  }
}

/// Reads the phrase notation from left to right, multiplying out the wordings.
private struct PhraseParser {
  private let characters: [Character]
  private var position = 0
  private var depth = 0

  init(_ text: String) { characters = Array(text) }

  mutating func parse() throws(PhraseError) -> [[String]] {
    let wordings = try alternatives()
    guard position == characters.count else { throw PhraseError(.unbalanced, at: here) }
    guard !wordings.contains([]) else {
      throw PhraseError(wordings == [[]] ? .empty : .allOptional, at: scalars(0..<characters.count))
    }
    return wordings
  }

  private var here: Range<Int> { scalars(position..<min(position + 1, characters.count)) }

  /// A range of characters as one of scalars.
  private func scalars(_ range: Range<Int>) -> Range<Int> {
    let start = characters[..<range.lowerBound].reduce(0) { $0 + $1.unicodeScalars.count }
    return start..<characters[range].reduce(start) { $0 + $1.unicodeScalars.count }
  }

  private mutating func alternatives() throws(PhraseError) -> [[String]] {
    var all = try sequence()
    while position < characters.count, characters[position] == "|" {
      guard depth > 0 else { throw PhraseError(.unexpectedCharacter("|"), at: here) }
      position += 1
      all += try sequence()
    }
    return all
  }

  private mutating func sequence() throws(PhraseError) -> [[String]] {
    var wordings: [[String]] = [[]]
    let start = position
    while let next = try element() {
      guard wordings.count * next.count <= Phrase.mostWordings else {
        throw PhraseError(.tooManyWordings, at: scalars(start..<position))
      }
      wordings = wordings.flatMap { head in next.map { head + $0 } }
    }
    guard wordings != [[]] || depth == 0 else { throw PhraseError(.empty, at: here) }
    return wordings
  }

  private mutating func element() throws(PhraseError) -> [[String]]? {
    while position < characters.count, characters[position] == " " { position += 1 }
    guard position < characters.count, characters[position] != "|", characters[position] != ")"
    else { return nil }
    var wordings = characters[position] == "(" ? try group() : [try word()]
    if position < characters.count, characters[position] == "?" {
      position += 1
      wordings.append([])
    }
    return wordings
  }

  private mutating func group() throws(PhraseError) -> [[String]] {
    let open = here
    position += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= 4 else { throw PhraseError(.tooManyWordings, at: open) }
    let wordings = try alternatives()
    guard position < characters.count, characters[position] == ")" else {
      throw PhraseError(.unbalanced, at: open)
    }
    position += 1
    return wordings
  }

  /// A written word; a hyphen joins two words that a reader may also write apart.
  private mutating func word() throws(PhraseError) -> [String] {
    let start = position
    while position < characters.count, Self.belongsToWord(characters[position]) { position += 1 }
    guard position > start else {
      throw PhraseError(.unexpectedCharacter(characters[position]), at: here)
    }
    let words = Words.split(String(characters[start..<position])).map(\.text)
    guard !words.isEmpty else { throw PhraseError(.empty, at: scalars(start..<position)) }
    return words
  }

  private static func belongsToWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "'" || character == "’"
      || character == "-"
  }
}
