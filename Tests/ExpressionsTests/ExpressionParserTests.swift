import Expressions
import Testing

struct ExpressionParserTests {
  private static let readings: [(source: String, canonical: String)] = [
    ("fever", "fever"),
    ("  fever\t", "fever"),
    ("((fever))", "fever"),
    ("at", "at"),
    ("a and b or c and d", "a and b or c and d"),
    ("(a and b) or (c and d)", "a and b or c and d"),
    ("(a or b) and c", "(a or b) and c"),
    ("a and (b and c)", "a and (b and c)"),
    ("a or (b or c)", "a or (b or c)"),
    ("not not a", "a"),
    ("not not not a", "not a"),
    ("not a and b", "not a and b"),
    ("not (a and b)", "not (a and b)"),
    ("not age<13", "not age < 13"),
    ("age<13 year", "age < 13 years"),
    ("age >= 13.50 years", "age >= 13.5 years"),
    ("age<=007", "age <= 7"),
    ("size > 2 inch or size = 40 mm", "size > 2 inches or size = 40 mm"),
    ("pressure < 2 bar", "pressure < 2 bar"),
    ("sex = female", "sex = female"),
    ("sex!=male", "sex != male"),
    ("at least 2 of (a,b , c)", "at least 2 of (a, b, c)"),
    ("at least 1 of (a or b, not c)", "at least 1 of (a or b, not c)"),
    ("not at least 2 of (a, b)", "not at least 2 of (a, b)"),
  ]

  @Test(arguments: readings)
  func `reads and writes in canonical form`(source: String, canonical: String) throws {
    #expect(try Expression(parsing: source).description == canonical)
  }

  @Test func `and binds tighter than or`() throws {
    let parsed = try Expression(parsing: "a or b and c").withoutRanges
    #expect(
      parsed == .any([.atom(.init("a")), .all([.atom(.init("b")), .atom(.init("c"))])]))
  }

  @Test func `not binds tighter than and`() throws {
    let parsed = try Expression(parsing: "not a and b").withoutRanges
    #expect(parsed == .all([.not(.atom(.init("a"))), .atom(.init("b"))]))
  }

  @Test func `claims keep their places, counted in scalars`() throws {
    let source = "not fever and (age < 13 years or  sex = male)"
    let scalars = Array(source.unicodeScalars)
    let claims = try Expression(parsing: source).atoms.map { atom in
      String(String.UnicodeScalarView(scalars[atom.range]))
    }
    #expect(claims == ["fever", "age < 13 years", "sex = male"])
  }

  private static let errors: [(source: String, reason: SyntaxError.Reason, range: Range<Int>)] = [
    ("", .expected(.claim), 0..<0),
    ("   ", .expected(.claim), 3..<3),
    ("a and", .expected(.claim), 5..<5),
    ("a or or b", .expected(.claim), 5..<7),
    ("and a", .expected(.claim), 0..<3),
    ("not", .expected(.claim), 3..<3),
    ("a b", .expected(.end), 2..<3),
    ("a)", .expected(.end), 1..<2),
    ("x .. 3", .expected(.end), 2..<4),
    ("(a", .expected(.text(")")), 2..<2),
    ("(a, b)", .expected(.text(")")), 2..<3),
    ("age <", .expected(.value), 5..<5),
    ("age = (", .expected(.value), 6..<7),
    ("age < old", .expected(.number), 6..<9),
    ("at least many of (a)", .expected(.number), 9..<13),
    ("at least 1.5 of (a, b)", .expected(.number), 9..<12),
    ("at least 2 (a, b)", .expected(.text("of")), 11..<12),
    ("at least 2 of a", .expected(.text("(")), 14..<15),
    ("at least 3 of (a, b)", .impossibleCount(needed: 3, listed: 2), 0..<20),
    ("x or at least 0 of (a)", .impossibleCount(needed: 0, listed: 1), 5..<22),
    ("a % b", .unexpectedCharacter("%"), 2..<3),
    ("a ! b", .unexpectedCharacter("!"), 2..<3),
    ("größe", .unexpectedCharacter("ö"), 2..<3),
    ("a and 😀", .unexpectedCharacter("😀"), 6..<7),
    ("x < -3", .unexpectedCharacter("-"), 4..<5),
    ("x < " + String(repeating: "9", count: 400), .unreadableNumber, 4..<404),
  ]

  @Test(arguments: errors)
  func `refuses with a reason and a place`(
    source: String, reason: SyntaxError.Reason, range: Range<Int>
  ) {
    #expect(throws: SyntaxError(reason, at: range)) { try Expression(parsing: source) }
  }

  @Test func `parentheses nest to a bound`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(try Expression(parsing: nested(31)).description == "a")
    #expect(throws: SyntaxError(.tooDeep, at: 32..<33)) { try Expression(parsing: nested(32)) }
  }

  @Test(arguments: ["(", "not (", "at least 1 of (", "a and ("])
  func `endless nesting is too deep`(opening: String) {
    let error = #expect(throws: SyntaxError.self) {
      try Expression(parsing: String(repeating: opening, count: 20_000))
    }
    #expect(error?.reason == .tooDeep)
  }

  @Test func `many nots cost no depth`() throws {
    let source = String(repeating: "not ", count: 20_001) + "a"
    #expect(try Expression(parsing: source).description == "not a")
  }

  @Test func `errors say what was due`() {
    #expect(
      SyntaxError(.expected(.claim), at: 0..<0).description == "expected a name, 'not' or '(' here")
    #expect(SyntaxError(.expected(.text("of")), at: 0..<0).description == "expected 'of' here")
  }
}
