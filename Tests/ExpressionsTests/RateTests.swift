import Expressions
import Testing

struct RateTests {
  private static let readings: [(source: String, rate: Rate)] = [
    ("29 of 100", Rate(29, of: 100)), ("0 of 12", Rate(0, of: 12)), (" 7  of 7 ", Rate(7, of: 7)),
  ]

  @Test(arguments: readings)
  func `reads`(source: String, rate: Rate) throws {
    #expect(try Rate(parsing: source) == rate)
  }

  private static let errors: [(source: String, reason: SyntaxError.Reason, range: Range<Int>)] = [
    ("", .expected(.number), 0..<0),
    ("29", .expected(.text("of")), 2..<2),
    ("29 in 100", .expected(.text("of")), 3..<5),
    ("29 of", .expected(.number), 5..<5),
    ("29 of 100 people", .expected(.end), 10..<16),
    ("5 of 3", .reversedRange, 0..<6),
    ("0 of 0", .reversedRange, 0..<6),
    ("2.5 of 10", .reversedRange, 0..<9),
    ("1 of 99999999999999999999", .reversedRange, 0..<25),
  ]

  @Test(arguments: errors)
  func `refuses with a reason and a place`(
    source: String, reason: SyntaxError.Reason, range: Range<Int>
  ) {
    #expect(throws: SyntaxError(reason, at: range)) { try Rate(parsing: source) }
  }
}
