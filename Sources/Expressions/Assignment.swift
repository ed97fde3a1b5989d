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
    guard case .word(let name) = reader.next else {
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

  private static func value(_ reader: inout TokenReader) throws(SyntaxError) -> Value {
    if case .word(let word) = reader.next {
      try reader.advance()
      return .choice(word)
    }
    return .quantity(try reader.takeQuantity())
  }
}

extension Quantity {
  /// Parses a quantity: `40 mm`, `13 .. 19 years`, `3`.
  ///
  /// - Throws: ``SyntaxError`` at the first place that can't be read.
  public init(parsing text: String) throws(SyntaxError) {
    var reader = try TokenReader(text)
    self = try reader.takeQuantity()
    guard reader.next == nil else { throw SyntaxError(.expected(.end), at: reader.range) }
  }
}

extension TokenReader {
  fileprivate mutating func takeQuantity() throws(SyntaxError) -> Quantity {
    let start = range.lowerBound
    let lower = try takeNumber()
    var unit = try takeUnit()
    guard try take(symbol: "..") else { return Quantity(lower, lower, unit) }
    var upper = try takeNumber()
    let upperUnit = try takeUnit()
    if let written = unit, let upperUnit, let converted = upperUnit.convert(upper, to: written) {
      upper = converted
    } else {
      unit = unit ?? upperUnit
    }
    guard lower <= upper else { throw SyntaxError(.reversedRange, at: start..<lastEnd) }
    return Quantity(lower, upper, unit)
  }

  fileprivate mutating func takeNumber() throws(SyntaxError) -> Double {
    guard case .number(let number) = next else {
      throw SyntaxError(.expected(.number), at: range)
    }
    try advance()
    return number
  }
}

/// How often something was counted: `29 of 100`.
public struct Rate: Hashable, Sendable {
  /// How many had it.
  public var count: Int
  /// How many were looked at.
  public var total: Int

  /// Creates a rate.
  public init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// Parses a rate.
  ///
  /// - Throws: ``SyntaxError`` when it isn't `a of b` with whole numbers and 0 ≤ a ≤ b, b > 0.
  public init(parsing text: String) throws(SyntaxError) {
    var reader = try TokenReader(text)
    let start = reader.range.lowerBound
    let first = Int(exactly: try reader.takeNumber())
    guard try reader.take(word: "of") else {
      throw SyntaxError(.expected(.text("of")), at: reader.range)
    }
    let second = Int(exactly: try reader.takeNumber())
    guard reader.next == nil else { throw SyntaxError(.expected(.end), at: reader.range) }
    guard let first, let second, second > 0, first <= second else {
      throw SyntaxError(.reversedRange, at: start..<reader.lastEnd)
    }
    count = first
    total = second
  }
}
