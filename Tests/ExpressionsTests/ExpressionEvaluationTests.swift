import Expressions
import TestSupport
import Testing

struct ExpressionEvaluationTests {
  private static let kleene: [(left: Truth, right: Truth, and: Truth, or: Truth)] = [
    (.no, .no, .no, .no), (.no, .unknown, .no, .unknown), (.no, .yes, .no, .yes),
    (.unknown, .no, .no, .unknown), (.unknown, .unknown, .unknown, .unknown),
    (.unknown, .yes, .unknown, .yes),
    (.yes, .no, .no, .yes), (.yes, .unknown, .unknown, .yes), (.yes, .yes, .yes, .yes),
  ]

  @Test(arguments: kleene)
  func `and and or follow Kleene`(left: Truth, right: Truth, and: Truth, or: Truth) throws {
    let truths = ["a": left, "b": right]
    #expect(try evaluate("a and b", truths) == and)
    #expect(try evaluate("a or b", truths) == or)
  }

  @Test func `not swaps yes and no and keeps unknown`() {
    #expect(Truth.allCases.map { !$0 } == [.yes, .unknown, .no])
    #expect([true, false].map(Truth.init) == [.yes, .no])
  }

  private static let negations: [(source: String, truth: Truth, denied: Truth, unsaid: Truth)] = [
    ("not a", .no, .yes, .yes),
    ("not a", .unknown, .unknown, .yes),
    ("not a", .yes, .no, .no),
    ("not (a and a)", .unknown, .unknown, .yes),
    ("not (not a)", .unknown, .unknown, .no),
    ("a and not a", .unknown, .unknown, .unknown),
    ("a or not a", .unknown, .unknown, .yes),
  ]

  @Test(arguments: negations)
  func `not asks for a denial or for silence`(
    source: String, truth: Truth, denied: Truth, unsaid: Truth
  ) throws {
    let expression = try Expression(parsing: source)
    #expect(expression.evaluate { _ in truth } == denied)
    #expect(expression.evaluate(not: .denied) { _ in truth } == denied)
    #expect(expression.evaluate(not: .unsaid) { _ in truth } == unsaid)
  }

  @Test(arguments: 1...3)
  func `at least counts what holds and what still may`(needed: Int) throws {
    let expression = try Expression(parsing: "at least \(needed) of (a, b, c)")
    for a in Truth.allCases {
      for b in Truth.allCases {
        for c in Truth.allCases {
          let known = [a, b, c]
          let held = known.count { $0 == .yes }
          let possible = held + known.count { $0 == .unknown }
          let expected: Truth = held >= needed ? .yes : possible < needed ? .no : .unknown
          let truths = ["a": a, "b": b, "c": c]
          #expect(expression.evaluate { truths[$0.name] ?? .unknown } == expected)
        }
      }
    }
  }

  @Test func `all of nothing holds, any of nothing doesn't`() {
    #expect(Expression.all([]).evaluate { _ in .unknown } == .yes)
    #expect(Expression.any([]).evaluate { _ in .unknown } == .no)
  }

  @Test func `stops as soon as the outcome is certain`() throws {
    var asked: [String] = []
    let truth = try Expression(parsing: "a and b and c").evaluate { atom in
      asked.append(atom.name)
      return atom.name == "b" ? .no : .yes
    }
    #expect(truth == .no)
    #expect(asked == ["a", "b"])
  }

  @Test(arguments: [Expression.Negation.denied, .unsaid])
  func `De Morgan holds`(negation: Expression.Negation) throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<1_000 {
      let parts = (0..<2).map { _ in
        Expression.random(depth: 3, claims: Expression.Atom.flag(using:), using: &random)
      }
      let truths = randomTruths(using: &random)
      func truth(_ expression: Expression) -> Truth {
        expression.evaluate(not: negation) { truths[$0.name] ?? .unknown }
      }
      let denied = parts.map(Expression.not)
      try #require(truth(.not(.all(parts))) == truth(.any(denied)), "\(parts)")
      try #require(truth(.not(.any(parts))) == truth(.all(denied)), "\(parts)")
    }
  }

  @Test func `a decided outcome stays whatever becomes known`() throws {
    var random = SplitMix64(seed: 3)
    var decided = 0
    for _ in 0..<2_000 {
      let expression = Expression.random(
        claims: Expression.Atom.flag(using:), using: &random)
      let truths = randomTruths(using: &random)
      let before = expression.evaluate { truths[$0.name] ?? .unknown }
      let filled = truths.mapValues { truth in
        truth == .unknown ? Truth(Bool.random(using: &random)) : truth
      }
      let after = expression.evaluate { filled[$0.name] ?? .unknown }
      try #require(after != .unknown)
      guard before != .unknown else { continue }
      decided += 1
      try #require(after == before, "\(expression) with \(truths)")
    }
    #expect(decided > 500)
  }

  private func evaluate(_ source: String, _ truths: [String: Truth]) throws -> Truth {
    try Expression(parsing: source).evaluate { truths[$0.name] ?? .unknown }
  }

  private func randomTruths(using random: inout SplitMix64) -> [String: Truth] {
    var truths: [String: Truth] = [:]
    for name in ["a", "b", "c", "d"] { truths[name] = random.pick(Truth.allCases) }
    return truths
  }
}
