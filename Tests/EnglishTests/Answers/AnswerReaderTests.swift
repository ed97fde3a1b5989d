import IntentMatcher
import TestSupport
import Testing

@Suite("Answers to yes-or-no questions")
struct AnswerReaderTests {
  private let reader = English.matcher.answers

  @Test(
    "Each kind of evidence gives an act, a strength and a rule",
    arguments: [
      ("yes", .yes, .firm, .particle), ("Nope!", .no, .firm, .particle),
      ("yesss", .yes, .firm, .particle), ("noooo", .no, .firm, .particle),
      ("no fever", .no, .weak, .determiner), ("no, my fever is back", .no, .firm, .particle),
      ("of course not", .no, .firm, .particle), ("of course it isn't", .no, .firm, .particle),
      ("of course, it hurts", .yes, .firm, .particle), ("no doubt", .yes, .firm, .particle),
      ("always", .yes, .firm, .particle), ("I guess", .yes, .weak, .particle),
      ("yes, I guess", .yes, .weak, .particle), ("probably not", .no, .weak, .ellipsis),
      ("I don't think so", .no, .firm, .phrase), ("I really don't know", .unsure, .firm, .phrase),
      ("I don't even know", .unsure, .firm, .phrase), ("not really", .no, .weak, .particle),
      ("not that I know of", .no, .weak, .particle), ("maybe", .unsure, .firm, .particle),
      ("no idea", .unsure, .firm, .phrase), ("no idea what to choose", .dontCare, .weak, .phrase),
      ("it doesn't matter", .dontCare, .firm, .phrase),
      ("I don't know, you choose", .dontCare, .firm, .phrase),
      ("whatever is fine", .dontCare, .weak, .judgement),
      ("that's right", .yes, .firm, .judgement), ("that is not right", .no, .firm, .judgement),
      ("I don't think that's true", .no, .firm, .judgement),
      ("that's not wrong", .yes, .firm, .judgement), ("I do", .yes, .firm, .ellipsis),
      ("it definitely does", .yes, .firm, .ellipsis),
      ("it isn't", .no, .firm, .ellipsis), ("it doesn't itch", .no, .weak, .denial),
      ("I like it, yeah", .yes, .firm, .phrase), ("I'm tempted, but no", .no, .firm, .phrase),
      ("yes … not really", .unsure, .weak, .conflict),
      ("no, that's right", .unsure, .weak, .conflict),
      ("yes, I don't", .unsure, .weak, .conflict), ("no yes", .unsure, .weak, .conflict),
      ("it doesn't itch no", .no, .firm, .phrase), ("not yes", .no, .firm, .phrase),
    ] as [(String, AnswerAct, CueStrength, AnswerReading.Rule)])
  func reads(
    text: String, act: AnswerAct, strength: CueStrength, rule: AnswerReading.Rule
  ) throws {
    let reading = try #require(reader.read(Tokens(text)))
    #expect(reading.act == act)
    #expect(reading.strength == strength)
    #expect(reading.rule == rule)
  }

  @Test(
    "What is no answer isn't read as one",
    arguments: [
      "", "…", "um, well", "it hurts a lot", "on the right", "my right knee",
      "there is something wrong with it", "I took the wrong pill", "are you sure that's right?",
      "I have no pain", "is that right?", "do you think so?", "that's right, and that's wrong",
    ])
  func readsNothing(text: String) { #expect(reader.read(Tokens(text)) == nil) }

  @Test(
    "What follows a particle is left for others to read",
    arguments: [
      ("no, I have a rash", "i have a rash"), ("no, no, nope, it hurts", "it hurts"),
      ("yes but it itches", "but it itches"), ("no fever", "no fever"), ("yes", ""),
      ("it doesn't itch", "it does not itch"), ("not really, it itches", "it itches"),
    ])
  func keepsTheRest(text: String, rest: String) throws {
    let tokens = Tokens(text)
    let reading = try #require(reader.read(tokens))
    #expect(reading.rest.map { tokens.text(at: $0) }.joined(separator: " ") == rest)
  }

  @Test(
    "The deciding cues are told",
    arguments: [
      ("of course not", ["of course", "not"], "certainty"),
      ("I said it isn't right", ["not", "right"], "right"),
      ("yes, well, not really", ["yes", "not really"], "yes"),
      ("sorry, I can't really say", ["can not really say"], "not known"),
    ])
  func tellsTheCues(text: String, cues: [String], origin: String) throws {
    let tokens = Tokens(text)
    let reading = try #require(reader.read(tokens))
    let words = reading.cues.map { $0.map { tokens.text(at: $0) }.joined(separator: " ") }
    #expect(words == cues)
    #expect(reading.origin == origin)
  }

  @Test(
    "A question put negatively turns agreement into no, and leaves what is said of the matter",
    arguments: [
      ("right", .no, .firm), ("that's right", .no, .firm), ("that's wrong", .yes, .firm),
      ("no", .no, .firm), ("yes", .no, .weak), ("yes, I do", .yes, .firm),
      ("yes, I don't", .no, .firm), ("no, I do", .yes, .firm), ("no, I don't", .no, .firm),
      ("no, that's right", .no, .firm), ("no, I have one", .no, .weak),
      ("yes, I have one", .yes, .weak), ("I do", .yes, .firm), ("I don't", .no, .firm),
      ("no fever", .no, .weak), ("not sure", .unsure, .firm), ("you choose", .dontCare, .firm),
    ] as [(String, AnswerAct, CueStrength)])
  func readsToNegative(text: String, act: AnswerAct, strength: CueStrength) throws {
    let reading = try #require(reader.read(Tokens(text), toNegative: true))
    #expect(reading.act == act)
    #expect(reading.strength == strength)
  }

  private static let samples = [
    "yes", "no fever", "I don't think so", "that's not right", "it isn't", "yes, not really",
    "whatever is fine", "no idea what to choose", "probably not", "my right knee",
  ]

  @Test("The way of writing doesn't change a reading", arguments: samples)
  func ignoresWriting(text: String) {
    let plain = reader.read(Tokens(text))
    for other in [
      text.uppercased(), text + ".", text + "!!", text.replacing(" ", with: "   "),
      text.replacing("'", with: "’"),
    ] {
      let reading = reader.read(Tokens(other))
      #expect(reading?.act == plain?.act, "\(other)")
      #expect(reading?.cues == plain?.cues, "\(other)")
    }
  }

  @Test("Fillers in front don't change a reading", arguments: samples)
  func ignoresFillers(text: String) {
    let plain = reader.read(Tokens(text))
    for filler in ["um, well, ", "honestly "] {
      let reading = reader.read(Tokens(filler + text))
      #expect(reading?.act == plain?.act)
      #expect(reading?.strength == plain?.strength)
      #expect(reading?.rule == plain?.rule)
    }
  }

  @Test("Soups of words are read without harm, and all ranges lie within them")
  func readsSoups() {
    var random = SplitMix64(seed: 7)
    let pieces = [
      "yes ", "no", " not ", "right ", ", ", ". ", "I ", "do ", "n't ", "think ", "so ",
      "of course ",
      "maybe ", "it ", "is ", "fine ", "whatever ", "👍🏽", "é", "7 ", "-", "if it ", "\n",
    ]
    for _ in 0..<2_000 {
      let tokens = Tokens(.random(of: pieces, upTo: 24, using: &random))
      for isNegative in [false, true] {
        guard let reading = reader.read(tokens, toNegative: isNegative) else { continue }
        #expect(!reading.cues.isEmpty)
        #expect((reading.cues + [reading.rest]).allSatisfy { $0.upperBound <= tokens.count })
      }
    }
  }
}
