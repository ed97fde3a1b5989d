import IntentMatcher
import Testing

/// What people take back, and how that stays in the trace.
@Suite struct CorrectionTests {
  @Test(
    arguments: [
      "my right elbow, no wait, I meant the left elbow", "the right, I mean the left elbow",
      "right elbow. scratch that. left elbow", "on the right, sorry, on the left elbow",
    ])
  func `a side that is corrected is retracted`(_ text: String) {
    let reading = English.matcher.interpret(text)
    #expect(reading.values.map(\.meaning) == [.side(.left)])
    #expect(reading.retractedValues.map(\.meaning) == [.side(.right)])
    #expect(reading.names(of: .finding).contains("site_elbow"))
  }

  @Test func `a correction of something said earlier has nothing before it`() throws {
    let reading = English.matcher.interpret("no wait, I meant the left elbow")
    let cue = try #require(reading.corrections.first)
    #expect(!cue.hasBefore && cue.hasAfter && cue.strength == .firm)
    #expect(reading.values.map(\.meaning) == [.side(.left)])
    #expect(reading.retractedValues.isEmpty)
  }

  @Test(
    arguments: [
      "it's been three weeks, no wait, four weeks", "three weeks, I mean four weeks",
      "for three weeks, make that four weeks",
    ])
  func `a length of time that is corrected is retracted`(_ text: String) {
    let reading = English.matcher.interpret(text)
    #expect(reading.values.compactMap(\.amount?.high) == [28])
    #expect(reading.retractedValues.compactMap(\.amount?.high) == [21])
  }

  @Test(arguments: ["I have a fever, scratch that", "a fever. forget that, it itches"])
  func `what is withdrawn doesn't count and stays in the trace`(_ text: String) {
    let reading = English.matcher.interpret(text)
    let fever = reading.mentions.filter { $0.concept.name == "fever_unwell" }
    #expect(fever.map(\.standing) == [.retracted])
    #expect(!reading.names(of: .finding).contains("fever_unwell"))
    #expect(reading.corrections.map(\.kind) == [.withdraw])
  }

  @Test func `"scratch that" alone withdraws what was said before`() throws {
    let cue = try #require(English.matcher.interpret("scratch that").corrections.first)
    #expect(cue.kind == .withdraw && !cue.hasBefore && !cue.hasAfter)
  }

  @Test(
    arguments: [
      "it hurts. actually it doesn't hurt", "it hurts, no wait, it doesn't hurt",
      "it hurts, or rather it doesn't hurt",
    ])
  func `of two that can't both be so the later counts`(_ text: String) {
    let reading = English.matcher.interpret(text)
    #expect(!English.saysThatItHurts(text))
    #expect(reading.mentions.contains { $0.standing == .retracted && !$0.isAsserted })
    #expect(reading.mentions.contains { $0.standing == .assured })
  }

  @Test(arguments: ["a lump on my knee, no wait, I meant the elbow", "my knee, sorry, my elbow"])
  func `one place takes the place of another`(_ text: String) {
    let reading = English.matcher.interpret(text)
    #expect(reading.names(of: .finding).filter { $0.hasPrefix("site_") } == ["site_elbow"])
    #expect(reading.mentions.contains { $0.standing == .retracted })
  }

  @Test(
    arguments: [
      "fever? no, short of breath yes", "fever? no, confused? yes",
      "fever? no, but I had a fever last week",
    ])
  func `a "no" that answers takes nothing back`(_ text: String) {
    let reading = English.matcher.interpret(text)
    let findings = reading.mentions.filter { $0.concept.kind == .finding }
    #expect(findings.map(\.standing) == [.assured, .assured])
    #expect(findings.map(\.stance.polarity) == [.absent, .present])
  }

  @Test(
    arguments: [
      "it actually itches", "I mean it, it itches", "sorry to bother you, it itches",
      "I have a fever and it itches",
    ])
  func `what only sounds like a correction takes nothing back`(_ text: String) {
    let reading = English.matcher.interpret(text)
    #expect(reading.retractedValues.isEmpty)
    #expect(reading.mentions.allSatisfy { $0.standing != .retracted })
    #expect(reading.names(of: .finding).contains("itch"))
  }

  @Test(
    arguments: [
      "a lump, not my knee, my elbow", "left knee, not knee, elbow I mean",
      "a lump, not on my knee, on my elbow", "not the knee, the elbow",
      "sorry, not the knee, the elbow",
    ])
  func `what stands against a denied place is there`(_ text: String) {
    let reading = English.matcher.interpret(text)
    let asserted = reading.mentions.filter(\.isAsserted).map(\.concept.name)
    #expect(asserted.contains("site_elbow"))
    #expect(!asserted.contains("site_knee") || text.hasPrefix("left"))
  }

  @Test(arguments: [
    "it is not red, itchy or sore", "not on my knee, elbow or hand", "not red, warm",
  ])
  func `a list of what isn't there is no contrast`(_ text: String) {
    let asserted = English.matcher.interpret(text).mentions.filter(\.isAsserted)
    #expect(asserted.isEmpty)
  }

  @Test(
    arguments: [
      ("forget what I said about the fever", ["fever_unwell"]),
      ("I was wrong about the itching, it hurts", ["itch"]),
      ("ignore the bit about the knee and the elbow. it itches", ["site_elbow", "site_knee"]),
      ("forget my knee", ["site_knee"]), ("I forget my tablets, and it itches", []),
    ] as [(String, [String])])
  func `what is disowned is named after the cue`(_ text: String, _ names: [String]) {
    let reading = English.matcher.interpret(text)
    #expect(reading.disowned.map(\.concept.name).sorted() == names)
    #expect(!reading.mentions.contains { $0.isAsserted && names.contains($0.concept.name) })
  }
}
