/// Reads the values that an utterance states: ages, times, sizes, temperatures, severities, sides.
///
/// A descent over tokens by hand: at each place every kind of value is tried, the longest wins, and
/// of equally long ones the more special (a severity before a number). What the words don't settle
/// stays open: an amount can be a range, an onset can name a month without a year.
///
/// ```swift
/// let reader = ValueReader(measures: [KnownMeasure("pea", .length(millimetres: 8))])
/// let values = reader.values(in: Tokens("pea-sized dents for about three weeks"))
/// // a length of 8 mm and a duration of 21 days, approximately
/// ```
public struct ValueReader: Sendable {
  private let measures: KnownMeasures
  private let words: ValueWords

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - measures: Things and phrases whose measure is known; of equal ones the first holds.
  ///   - roles: What words of the language do for the values beside them.
  public init(
    measures: [KnownMeasure] = [], roles: [(role: ValueRoles, words: [String])] = []
  ) {
    self.measures = KnownMeasures(measures)
    words = ValueWords(self.measures, roles)
  }

  /// The values in the order in which they were said; none overlaps another.
  ///
  /// - Parameters:
  ///   - tokens: The utterance.
  ///   - expected: The kind of value that the question asks for. It gives a bare number or thing
  ///     its meaning, and never overrules words that have one.
  /// - Returns: The values.
  /// - Complexity: O(*n*) in the tokens.
  public func values(in tokens: Tokens, expecting expected: StatedValue.Kind? = nil)
    -> [StatedValue]
  {
    let tokens = ValueTokens(tokens, words)
    var parser = ValueParser(tokens, measures: measures, expected: expected)
    var values: [StatedValue] = []
    var index = 0
    while index < tokens.count {
      guard tokens.mayBegin(at: index) else {
        index += 1
        continue
      }
      if let end = parser.scaleEnd(at: index) {
        parser.expected = .severity
        index = end
      } else if let value = parser.value(at: index) {
        values.append(value)
        index = value.end
        // The scale was for one number; the next may count something else.
        if value.kind == .severity { parser.expected = expected }
      } else {
        index += 1
      }
    }
    return values
  }

  /// The numbers alone, whatever they count.
  ///
  /// - Parameter tokens: The utterance.
  /// - Returns: The numbers in the order in which they were said.
  /// - Complexity: O(*n*) in the tokens.
  public func numbers(in tokens: Tokens) -> [StatedValue] {
    scan(tokens) { $0.number(at: $1) }
  }

  /// The places in a row alone: "the second", "the last but one".
  ///
  /// - Parameter tokens: The utterance.
  /// - Returns: The ordinals in the order in which they were said.
  /// - Complexity: O(*n*) in the tokens.
  public func ordinals(in tokens: Tokens) -> [StatedValue] {
    scan(tokens) { $0.ordinal(at: $1) }
  }

  private func scan(_ tokens: Tokens, _ read: (ValueParser, Int) -> StatedValue?) -> [StatedValue] {
    let tokens = ValueTokens(tokens, words)
    let parser = ValueParser(tokens, measures: measures, expected: nil)
    var values: [StatedValue] = []
    var index = 0
    while index < tokens.count {
      if let value = read(parser, index) {
        values.append(value)
        index = value.tokens.upperBound
      } else {
        index += 1
      }
    }
    return values
  }
}
