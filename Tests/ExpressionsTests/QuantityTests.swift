import Expressions
import Testing

struct QuantityTests {
  private static let readings: [(source: String, quantity: Quantity, canonical: String)] = [
    ("3", Quantity(3, 3), "3"),
    ("40 mm", Quantity(40, 40, Unit("mm")), "40 mm"),
    ("0.5 inch", Quantity(0.5, 0.5, Unit("inches")), "0.5 inches"),
    ("13 .. 19 years", Quantity(13, 19, Unit("years")), "13 .. 19 years"),
    ("13..19", Quantity(13, 19), "13 .. 19"),
    ("13 years .. 19", Quantity(13, 19, Unit("years")), "13 .. 19 years"),
    ("6 months .. 2 years", Quantity(6, 24, Unit("months")), "6 .. 24 months"),
    ("1 bar .. 2 bar", Quantity(1, 2, Unit("bar")), "1 .. 2 bar"),
    ("7 .. 7 mm", Quantity(7, 7, Unit("mm")), "7 mm"),
  ]

  @Test(arguments: readings)
  func `reads and writes`(source: String, quantity: Quantity, canonical: String) throws {
    #expect(try Quantity(parsing: source) == quantity)
    #expect(quantity.description == canonical)
  }

  private static let errors: [(source: String, reason: SyntaxError.Reason, range: Range<Int>)] = [
    ("", .expected(.number), 0..<0),
    ("mm", .expected(.number), 0..<2),
    ("3 ..", .expected(.number), 4..<4),
    ("3 .. x", .expected(.number), 5..<6),
    ("3 years 4", .expected(.end), 8..<9),
    ("19 .. 13", .reversedRange, 0..<8),
    (" 2 years .. 6 months", .reversedRange, 1..<20),
  ]

  @Test(arguments: errors)
  func `refuses with a reason and a place`(
    source: String, reason: SyntaxError.Reason, range: Range<Int>
  ) {
    #expect(throws: SyntaxError(reason, at: range)) { try Quantity(parsing: source) }
  }

  @Test(arguments: ["1 mm .. 2 years", "1 bar .. 3 mm", "1 years .. 5 bar"])
  func `two units that don't convert make no range`(source: String) {
    #expect(throws: SyntaxError.self) { try Quantity(parsing: source) }
  }

  private static let conversions: [(source: String, unit: Unit?, converted: Quantity?)] = [
    ("1 .. 2 years", Unit("months"), Quantity(12, 24, Unit("months"))),
    ("3", Unit("mm"), Quantity(3, 3, Unit("mm"))),
    ("3", nil, Quantity(3, 3)),
    ("3 mm", nil, nil),
    ("3 mm", Unit("years"), nil),
  ]

  @Test(arguments: conversions)
  func `converts both ends`(source: String, unit: Unit?, converted: Quantity?) throws {
    #expect(try Quantity(parsing: source).converted(to: unit) == converted)
  }
}
