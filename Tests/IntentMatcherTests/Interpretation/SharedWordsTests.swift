import IntentMatcher
import Testing

/// Phrases that leave their words to others, and phrases that deny what they stand for.
@Suite struct SharedWordsTests {
  private static let plate = Concept(.finding, "plate")
  private static let calcium = Concept(.finding, "calcium")

  private func matcher() throws -> IntentMatcher {
    try IntentMatcher(phrases: [
      .hard: "hard", Self.plate: "+hard patch", .soft: "soft patch", .pain: "pain",
      Self.calcium: "calcium high", Self.calcium: "-calcium _ normal", .fever: "-feel well",
    ])
  }

  @Test(
    arguments: [
      ("hard patches", ["hard", "plate"]), ("a soft patch", ["soft"]), ("hard", ["hard"]),
      ("hard as a patch", ["hard"]),
    ])
  func `words that are shared count for others as well`(
    _ text: String, _ findings: [String]
  ) throws {
    #expect(Set(try matcher().findings(in: text)) == Set(findings))
  }

  @Test(
    arguments: [
      ("calcium high", "calcium present"), ("calcium was normal", "calcium absent"),
      ("calcium was all normal", "calcium absent"), ("i feel well", "fever absent"),
    ])
  func `a phrase may deny what it stands for`(_ text: String, _ expected: String) throws {
    let mentions = try matcher().interpret(text).mentions(of: .finding)
    #expect(mentions.map { "\($0.concept.name) \($0.stance.polarity)" } == [expected])
  }

  @Test func `an explanation tells that the words deny`() throws {
    let reading = try matcher().interpret("calcium was normal")
    let sentences = Explanation(reading, of: "calcium was normal").sentences
    #expect(sentences.contains { $0.hasPrefix("\"calcium was normal\" is calcium denied") })
  }
}
