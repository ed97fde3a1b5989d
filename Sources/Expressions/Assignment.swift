/// What an answer makes known about one finding.
///
/// ```text
/// hard                  it is there
/// not soft              it is not
/// perhaps tiny          it may be, the person isn't sure
/// sex = female          a choice has this value
/// age = 13 .. 19 years  a number lies in this range
/// ```
public struct Assignment: Hashable, Sendable {
  /// What becomes known.
  public enum Value: Hashable, Sendable {
    /// It is there.
    case present
    /// It is not there.
    case absent
    /// It may be there: never taken for no.
    case perhaps
    /// A choice has this value.
    case choice(String)
    /// A number lies in this range.
    case quantity(Quantity)
  }

  /// The finding's name.
  public var name: String
  /// What becomes known about it.
  public var value: Value
  /// Where the name stands in its text, in Unicode scalars.
  public var range: Range<Int>

  /// Creates an assignment.
  public init(_ name: String, _ value: Value, range: Range<Int> = 0..<0) {
    self.name = name
    self.value = value
    self.range = range
  }

  /// Parses an assignment.
  ///
  /// - Throws: ``SyntaxError`` at the first place that can't be read.
  public init(parsing text: String) throws(SyntaxError) {
    var reader = try TokenReader(text)
    let isNegated = try reader.take(word: "not")
    let isUnsure = isNegated ? false : try reader.take(word: "perhaps")
    guard case .word(let name) = reader.next, !Self.reserved.contains(name) else {
      throw SyntaxError(.expected(.name), at: reader.range)
    }
    range = reader.range
    self.name = name
    try reader.advance()
    if isNegated || isUnsure {
      value = isNegated ? .absent : .perhaps
    } else if try reader.take(symbol: "=") {
      value = try Self.value(&reader)
    } else {
      value = .present
    }
    guard reader.next == nil else { throw SyntaxError(.expected(.end), at: reader.range) }
  }

  private static let reserved: Set<String> = ["and", "or", "not", "of", "perhaps"]

  private static func value(_ reader: inout TokenReader) throws(SyntaxError) -> Value {
    if case .word(let word) = reader.next {
      try reader.advance()
      return .choice(word)
    }
    return .quantity(try reader.takeQuantity())
  }
}
