import IntentMatcher
import TestSupport
import Testing

struct PhraseMatchingTests {
  private static let ooze = Concept(.finding, "ooze")
  private static let swelling = Concept(.finding, "swelling")

  private func matcher() throws -> IntentMatcher {
    try IntentMatcher(phrases: [
      .hard: "hard as a rock", .hard: "~ hard", .hard: "! hard (of hearing | time)",
      .soft: "soft lump", .fever: "fever", .pain: "it hurts", .pain: "pain _ elbow",
      .fever: "hot _ _ forehead",
      Self.ooze: "<< (ooze | leak) (chalky | white) >>", Self.swelling: "swell",
      .lump: "lump", .gout: "gout", Concept(.finding, "number"): "numb",
      Concept(.question, "what-is-gout"): "what is gout", Concept(.act, "back"): "back",
    ])
  }

  private static let readings: [(text: String, findings: [String])] = [
    ("it is hard as a rock", ["hard"]), ("hard as rock", ["hard"]),
    ("hard as a very rock", ["hard"]),
    ("soft lumps", ["soft"]), ("soft, lumps", []), ("fevers", ["fever"]),
    ("swollen", ["swelling"]), ("swolen", ["swelling"]), ("swelling", ["swelling"]),
    ("it oozes chalky stuff", ["ooze"]), ("white stuff is leaking", ["ooze"]),
    ("leaks but no chalky stuff", []), ("leaks. white", []),
    ("leaks one two three four white", []),
    ("pain in my elbow", ["pain"]), ("pain not elbow", []), ("a number", []), ("numb", ["number"]),
    ("hot forehead", ["fever"]), ("hot one two three four forehead", ["fever"]),
    ("hot one two three four five forehead", []),
  ]

  @Test(arguments: readings)
  func `finds a phrase in all its forms and in no other`(text: String, findings: [String]) throws {
    #expect(try matcher().findings(in: text) == findings)
  }

  private static let weak: [(text: String, findings: [String])] = [
    ("hard", []), ("the bank is hard", []), ("hard lumps", ["hard"]),
    ("it is hard and i have a fever", ["hard", "fever"]), ("hard of hearing with a lump", []),
    ("a hard time with hard lumps", ["hard"]),
  ]

  @Test(arguments: weak)
  func `an everyday word counts in company only`(text: String, findings: [String]) throws {
    #expect(try matcher().findings(in: text) == findings)
  }

  @Test func `an everyday word counts where it is asked for`() throws {
    let question = AskedQuestion(about: [.hard])
    #expect(try matcher().findings(in: "hard", to: question) == ["hard"])
  }

  @Test func `a whole question asserts none of its words`() throws {
    let read = try matcher().interpret("what is gout")
    #expect(read.names(of: .question) == ["what-is-gout"])
    #expect(read.names(of: .condition) == ["gout"])
  }

  @Test func `a wish stands alone`() throws {
    #expect(try matcher().interpret("back").names(of: .act) == ["back"])
    let read = try matcher().interpret("money in the bank hurts my back again")
    #expect(read.names(of: .act).isEmpty)
    #expect(read.rejections.contains { $0.reason == .notAlone })
  }

  @Test func `two meanings of the same words are kept apart until the question tells`() throws {
    let tip = Concept(.finding, "tip")
    let hand = Concept(.finding, "hand")
    let matcher = try IntentMatcher(phrases: [tip: "finger", hand: "finger"])
    let read = matcher.interpret("finger")
    #expect(read.mentions.map(\.concept) == [tip])
    #expect(read.mentions.map(\.alternatives) == [[hand]])
    #expect(read.decision == .ambiguous)
    let asked = matcher.interpret("finger", to: AskedQuestion(about: [hand]))
    #expect(asked.mentions.map(\.concept) == [hand])
    #expect(asked.decision == .understood)
  }

  @Test func `a typing error of a warning sign is asked about`() throws {
    var vocabulary = try Vocabulary(phrases: [.fever: "feverish", .soft: "squishy"])
    vocabulary.guarded = [.fever]
    let matcher = IntentMatcher(vocabulary)
    #expect(matcher.interpret("fevrish").mentions.map(\.standing) == [.mustConfirm])
    #expect(matcher.interpret("squihsy").mentions.map(\.standing) == [.assured])
    #expect(matcher.interpret("fevrish").respellings.map(\.word) == ["feverish"])
  }

  @Test func `a word that a wish excludes may be misspelt`() throws {
    let stop = Concept(.act, "stop")
    let matcher = try IntentMatcher(phrases: [
      .soft: "squishing", stop: "stop", stop: "! stop squishing",
    ])
    #expect(matcher.interpret("squihsing").respellings.map(\.word) == ["squishing"])
  }

  @Test func `two wordings of a phrase in the same misspelt words make one mention`() throws {
    let matcher = try IntentMatcher(phrases: [.soft: "(squishing | =squishing)"])
    #expect(matcher.interpret("squihsing").mentions.count == 1)
  }

  @Test func `known words are never taken for typing errors`() throws {
    let matcher = try IntentMatcher(phrases: [.soft: "banky", .hard: "lefty"])
    #expect(matcher.interpret("banks and left").mentions.isEmpty)
    #expect(matcher.interpret("bankyy").mentions.map(\.step) == [.typo])
  }

  @Test func `steps are told`() throws {
    let matcher = try IntentMatcher(phrases: [.soft: "swollen colour"])
    let steps: [(String, Step)] = [
      ("swollen colour", .exact), ("swollen colours", .inflected), ("swolen colour", .respelt),
      ("swollen color", .respelt), ("swollen colqur", .typo),
    ]
    for (text, step) in steps {
      #expect(matcher.interpret(text).mentions.map(\.step) == [step], "\(text)")
    }
  }

  @Test func `a thousand builds in other orders read alike`() throws {
    let entries = try Vocabulary(phrases: [
      .hard: "hard lump", .soft: "soft lump", .fever: "fever", .pain: "<< lump hurt >>",
    ]).entries
    var random = SplitMix64(seed: 5)
    let texts = ["hard lumps hurt", "fever and a soft lump", "fevr"]
    let expected = texts.map { IntentMatcher(Vocabulary(entries)).findings(in: $0) }
    for _ in 0..<1_000 {
      let matcher = IntentMatcher(Vocabulary(entries.shuffled(using: &random)))
      #expect(texts.map { matcher.findings(in: $0) } == expected)
    }
  }
}
