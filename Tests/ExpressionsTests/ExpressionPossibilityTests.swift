import Expressions
import TestSupport
import Testing

struct ExpressionPossibilityTests {
  private static let outcomes: [(source: String, possibility: Expression.Possibility)] = [
    ("a", .contingent),
    ("a and b or not c", .contingent),
    ("at least 2 of (a, b, c)", .contingent),
    ("a and not a", .never),
    ("a or not a", .always),
    ("at least 2 of (a, not a)", .never),
    ("at least 1 of (a, not a)", .always),
    ("age < 3 and age > 5", .never),
    ("age < 3 and age >= 3", .never),
    ("age > 3 and age < 5", .contingent),
    ("age >= 3 and age <= 3", .contingent),
    ("age = 3 and age != 3", .never),
    ("age <= 3 or age > 3", .always),
    ("age < 5 or age > 3", .always),
    ("age < 3 or age > 3", .contingent),
    ("age < 3 years and age > 40 months", .never),
    ("age < 3 years and age > 30 months", .contingent),
    ("age < 2 years or age > 23 months", .always),
    ("size < 1 cm and size > 20 mm", .never),
    ("size = 1 cm and size = 10 mm", .contingent),
    ("sex = male and sex = female", .never),
    ("sex = male and sex != male", .never),
    ("sex != male and sex != female", .contingent),
    ("sex = male or sex != male", .always),
    ("sex = male or sex = female", .contingent),
    ("a and (age < 3 and age > 5)", .never),
  ]

  @Test(arguments: outcomes)
  func `tells what can hold and what can fail`(
    source: String, possibility: Expression.Possibility
  ) throws {
    #expect(try Expression(parsing: source).possibility() == possibility)
  }

  @Test(arguments: ["x > 3 and x < 3.0001", "x > 0.0001 and x < 0.0002"])
  func `a narrow interval is still an interval`(source: String) throws {
    #expect(try Expression(parsing: source).possibility() == .contingent)
  }

  @Test(arguments: ["age and age < 3", "not age or age < 3", "sex and sex = female"])
  func `a finding may be claimed and compared in one rule`(source: String) throws {
    #expect(try Expression(parsing: source).possibility() == .contingent)
  }

  @Test func `gives up when the budget is spent`() throws {
    let names = (0..<30).map { "n\($0)" }.joined(separator: ", ")
    let expression = try Expression(parsing: "at least 15 of (\(names)) and x and not x")
    #expect(expression.possibility(budget: 500) == .undecided)
    #expect(try Expression(parsing: "a and b").possibility(budget: 1) == .undecided)
  }

  @Test func `agrees with trying all cases`() throws {
    var random = SplitMix64(seed: 4)
    let names = ["a", "b", "c", "d"]
    var seen: [Expression.Possibility: Int] = [:]
    for _ in 0..<500 {
      let expression = Expression.random(
        claims: Expression.Atom.flag(using:), using: &random)
      let outcomes = Set(
        (0..<16).map { bits in
          expression.evaluate { atom in
            Truth(names.firstIndex(of: atom.name).map { bits >> $0 & 1 == 1 } ?? false)
          }
        })
      let expected: Expression.Possibility =
        outcomes == [.yes] ? .always : outcomes == [.no] ? .never : .contingent
      try #require(expression.possibility() == expected, "\(expression)")
      seen[expected, default: 0] += 1
    }
    #expect(seen.count == 3)
  }
}
