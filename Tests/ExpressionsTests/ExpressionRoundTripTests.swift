import Expressions
import TestSupport
import Testing

struct ExpressionRoundTripTests {
  @Test func `random expressions survive writing and reading`() throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let expression = Expression.random(
        claims: Expression.Atom.anything(using:), using: &random)
      let text = expression.description
      try #require(try Expression(parsing: text).withoutRanges == expression, "\(text)")
    }
  }

  @Test(arguments: [
    "not (not a)", "b and not (not a)", "not (not (a or b))", "not (not not a)",
  ])
  func `a negated negation survives writing and reading`(source: String) throws {
    let expression = try Expression(parsing: source).withoutRanges
    #expect(try Expression(parsing: expression.description).withoutRanges == expression)
  }

  @Test(arguments: [
    "0", "0.1", "0.001", "0.00001", "0.0000000123", "99.99", "123456789.125", "999999999999999",
    "1000000000000000", "12345678901234567890", "100000000000000000000000000000.5",
  ])
  func `every number survives writing and reading`(number: String) throws {
    let expression = try Expression(parsing: "x < \(number) mm").withoutRanges
    #expect(try Expression(parsing: expression.description).withoutRanges == expression)
    let quantity = try Quantity(parsing: "0 .. \(number) mm")
    #expect(try Quantity(parsing: quantity.description) == quantity)
  }
}
