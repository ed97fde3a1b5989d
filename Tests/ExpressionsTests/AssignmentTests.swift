import Expressions
import Testing

struct AssignmentTests {
  private static let readings: [(String, name: String, Assignment.Value, range: Range<Int>)] = [
    ("hard", "hard", .present, 0..<4),
    ("  hard ", "hard", .present, 2..<6),
    ("not soft", "soft", .absent, 4..<8),
    ("perhaps tiny", "tiny", .perhaps, 8..<12),
    ("sex = female", "sex", .choice("female"), 0..<3),
    ("age=13", "age", .quantity(Quantity(13, 13)), 0..<3),
    ("age = 13 .. 19 years", "age", .quantity(Quantity(13, 19, Unit("years"))), 0..<3),
    ("size = 4 cm", "size", .quantity(Quantity(4, 4, Unit("cm"))), 0..<4),
  ]

  @Test(arguments: readings)
  func `reads`(source: String, name: String, value: Assignment.Value, range: Range<Int>) throws {
    #expect(try Assignment(parsing: source) == Assignment(name, value, range: range))
  }

  private static let errors: [(source: String, reason: SyntaxError.Reason, range: Range<Int>)] = [
    ("", .expected(.name), 0..<0),
    ("not", .expected(.name), 3..<3),
    ("perhaps", .expected(.name), 7..<7),
    ("3", .expected(.name), 0..<1),
    ("not sex = male", .expected(.end), 8..<9),
    ("perhaps age = 3", .expected(.end), 12..<13),
    ("hard soft", .expected(.end), 5..<9),
    ("age < 3", .expected(.end), 4..<5),
    ("age =", .expected(.number), 5..<5),
    ("age = 19 .. 13", .reversedRange, 6..<14),
    ("sex = female male", .expected(.end), 13..<17),
    ("harü", .unexpectedCharacter("ü"), 3..<4),
  ]

  @Test(arguments: errors)
  func `refuses with a reason and a place`(
    source: String, reason: SyntaxError.Reason, range: Range<Int>
  ) {
    #expect(throws: SyntaxError(reason, at: range)) { try Assignment(parsing: source) }
  }
}
