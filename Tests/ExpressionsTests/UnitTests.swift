import Expressions
import Testing

struct UnitTests {
  private static let conversions: [(Double, from: String, to: String, Double?)] = [
    (2, "years", "months", 24), (1, "week", "days", 7), (48, "hours", "days", 2),
    (1, "year", "days", 365.25), (18, "months", "years", 1.5),
    (4, "cm", "mm", 40), (2, "inches", "mm", 50.8), (1, "inch", "cm", 2.54), (3, "m", "cm", 300),
    (5, "bar", "bar", 5), (5, "bar", "mm", nil), (1, "years", "mm", nil), (1, "bar", "psi", nil),
  ]

  @Test(arguments: conversions)
  func `converts within a dimension`(
    value: Double, from: String, to: String, expected: Double?
  ) throws {
    let converted = Unit(from).convert(value, to: Unit(to))
    guard let expected else {
      #expect(converted == nil)
      return
    }
    #expect(abs(try #require(converted) - expected) < 1e-9)
  }

  @Test func `one unit has one name`() {
    let written = ["hour", "day", "week", "month", "year", "inch", "mm", "bar"]
    #expect(
      written.map { Unit($0).name }
        == ["hours", "days", "weeks", "months", "years", "inches", "mm", "bar"])
    #expect(Unit("year") == Unit("years"))
  }
}
