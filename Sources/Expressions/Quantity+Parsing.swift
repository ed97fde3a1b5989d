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
  /// Takes a quantity.
  mutating func takeQuantity() throws(SyntaxError) -> Quantity {
    let start = range.lowerBound
    let lower = try takeNumber()
    var unit = try takeUnit()
    guard try take(symbol: "..") else { return Quantity(lower, lower, unit) }
    var upper = try takeNumber()
    let upperUnit = try takeUnit()
    if let written = unit, let upperUnit {
      guard let converted = upperUnit.convert(upper, to: written) else {
        throw SyntaxError(.mixedUnits, at: start..<lastEnd)
      }
      upper = converted
    } else {
      unit = unit ?? upperUnit
    }
    guard lower <= upper else { throw SyntaxError(.reversedRange, at: start..<lastEnd) }
    return Quantity(lower, upper, unit)
  }

  /// Takes a number.
  mutating func takeNumber() throws(SyntaxError) -> Double {
    guard case .number(let number) = next else {
      throw SyntaxError(.expected(.number), at: range)
    }
    try advance()
    return number
  }
}
