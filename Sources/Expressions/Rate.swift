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
