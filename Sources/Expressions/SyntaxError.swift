/// Why a text in one of the one-line grammars can't be read, and where.
public struct SyntaxError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// A character that no grammar uses.
    case unexpectedCharacter(String)
    /// A number too large to read.
    case unreadableNumber
    /// Something else was due here.
    case expected(Expectation)
    /// Parentheses nest deeper than a person can follow.
    case tooDeep
    /// `at least 3 of (a, b)` can never hold, `at least 0 of` always does.
    case impossibleCount(needed: Int, listed: Int)
    /// The lower end of a range is above its upper end.
    case reversedRange
    /// The ends of a range are in units that do not convert into each other.
    case mixedUnits
  }

  /// What was due at a place.
  public enum Expectation: Hashable, Sendable {
    /// A name, `not` or an opening parenthesis.
    case claim
    /// A number or a word after a comparison sign.
    case value
    /// A number.
    case number
    /// A name.
    case name
    /// This symbol or word.
    case text(String)
    /// The end of the text.
    case end
  }

  /// What went wrong.
  public var reason: Reason
  /// Where, in Unicode scalars from the start of the text.
  public var range: Range<Int>

  /// Creates an error.
  public init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}

extension SyntaxError: CustomStringConvertible {
  /// The error in words, without a full stop.
  public var description: String {
    switch reason {
    case .unexpectedCharacter(let character): "the character '\(character)' has no meaning here"
    case .unreadableNumber: "this number is too large"
    case .expected(let expectation): "expected \(expectation.words) here"
    case .tooDeep: "parentheses nest too deeply"
    case .impossibleCount(let needed, let listed):
      "'at least \(needed)' makes no sense with \(listed) listed"
    case .reversedRange: "the range runs backwards"
    case .mixedUnits: "the two units don't convert into each other"
    }
  }
}

extension SyntaxError.Expectation {
  fileprivate var words: String {
    switch self {
    case .claim: "a name, 'not' or '('"
    case .value: "a number or a word"
    case .number: "a number"
    case .name: "a name"
    case .text(let text): "'\(text)'"
    case .end: "'and', 'or' or the end"
    }
  }
}
