import TestSupport
import Testing

@testable import IntentMatcher

@Suite struct AssertionMetamorphicTests {
  static let findings = ["pain", "swelling", "a rash", "night sweats", "stiff fingers"]

  @Test(arguments: findings)
  func `"no" turns polarity and nothing else`(_ finding: String) {
    for frame in ["*", "there is *", "I have * when I walk", "as a child I had *", "maybe *"] {
      let plain = English.stance(frame.replacing("*", with: "[\(finding)]"))
      var denied = English.stance(frame.replacing("*", with: "no [\(finding)]"))
      #expect(denied.polarity == .absent)
      denied.polarity = plain.polarity
      #expect(denied == plain)
    }
  }

  static let clauses = [
    "I have no [fever]", "I have [spots]", "my mum had [gout]", "it might be [lupus]",
    "the [itch] is gone",
    "I never get [cramps]", "it doesn't [burn]", "it [aches]",
  ]

  @Test(arguments: clauses, clauses)
  func `"but" keeps the readings of both clauses`(_ first: String, _ second: String) {
    let joined = English.stances("\(first), but \(second)")
    #expect(joined == English.stances(first) + English.stances(second))
  }

  @Test(arguments: clauses)
  func `case and blanks tell nothing`(_ clause: String) {
    #expect(English.stances(clause.uppercased()) == English.stances(clause))
    #expect(English.stances("  \(clause)  ") == English.stances(clause))
    #expect(English.stances(clause.replacing("'", with: "’")) == English.stances(clause))
  }

  @Test(arguments: ["no", "I don't have any", "my aunt has", "maybe", "I used to have"])
  func `the order of a list tells nothing`(_ start: String) {
    let items = Self.findings.map { "[\($0)]" }
    for shift in items.indices {
      let order = items[shift...] + items[..<shift]
      let text = "\(start) \(order.dropLast().joined(separator: ", ")) or \(order.last ?? "")"
      #expect(Set(English.stances(text)).count == 1)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `any words in any order are read`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let words = Self.soup
    let count = Int.random(in: 0..<60, using: &generator)
    let text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
    let tokens = Tokens(text)
    let mentions = tokens.indices.filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }
      .map { $0..<min($0 + 2, tokens.count) }
    let reading = English.assertion.read(tokens, mentions: mentions, to: tokens, asked: mentions)
    #expect(reading.answer.map(\.range) == mentions)
    for reason in (reading.answer + reading.question).flatMap(\.reasons) {
      #expect(reason.trigger.upperBound <= tokens.count && reason.scope.upperBound <= tokens.count)
    }
  }

  @Test(arguments: [10, 100, 1_000])
  func `scopes walk over each token a few times at most`(_ count: Int) {
    let tokens = Tokens(String(repeating: "no pain, not it was if I had gone ", count: count))
    let map = ClauseMap(tokens, mentions: [1..<2], fillers: [], English.assertion.rules)
    let matches = English.assertion.rules.triggers.matches(in: tokens)
    for axis in Stance.Axis.allCases {
      let triggers = AxisTriggers(axis, matches, in: map, English.assertion.rules.triggerRules)
      let steps = triggers.scopes.reduce(0) { $0 + $1.range.count }
      #expect(steps <= 4 * tokens.count)
    }
  }

  private static let soup = [
    "no", "not", "never", "without", "pain", "rash", ",", ".", "?", "and", "or", "but", "I", "it",
    "my", "mum", "had", "used to", "went away", "any more", "if", "maybe", "just", "yes", "(", ")",
    "um", "you know", "is", "gone", "ago", "nor", "neither", "except", "don't know", "🤷", "2cm",
  ]
}
