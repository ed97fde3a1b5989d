import IntentMatcher
import Testing

struct IntentMatcherTests {
  private let matcher: IntentMatcher

  init() throws {
    matcher = try IntentMatcher(phrases: [
      .absent: "(no | not | never | don't)",
      .hard: "hard (as a rock)?",
      .soft: "soft",
      .fever: "(fever | a temperature)",
      .pain: "it (hurts | aches)",
      .gout: "gout",
      Concept(.answer, "no"): "no",
      Concept(.act, "help"): "help me?",
      Concept(.finding, "lump"): "(lump | rock)",
      Concept(.question, "what-is-a-lump"): "what is a lump",
      Concept(.topic, "what-it-is"): "what is",
    ])
  }

  @Test func `the longest wording wins`() {
    #expect(names(in: "hard as a rock") == ["hard"])
    #expect(names(in: "rock hard") == ["lump", "hard"])
    #expect(matcher.interpret("what is a lump").names(of: .question) == ["what-is-a-lump"])
    #expect(matcher.interpret("what is a lump").names(of: .topic).isEmpty)
    #expect(matcher.interpret("what is a rock").names(of: .topic) == ["what-it-is"])
  }

  @Test func `a wording that breaks off leaves its words unknown`() {
    let read = matcher.interpret("Hard as a stone")
    #expect(read.names(of: .finding) == ["hard"])
    #expect(read.mentions.map(\.span) == [0..<4])
    #expect(read.unknownWords == [5..<7, 8..<9, 10..<15])
    #expect(read.wordCount == 4)
  }

  @Test func `spans cover a wording in the bytes of the original`() {
    let text = "Größe 🙂 HARD, as a rock!"
    let spans = matcher.interpret(text).mentions.map(\.span)
    #expect(spans.map { text.utf8Text($0) } == ["HARD, as a rock"])
  }

  @Test func `one wording may stand for several concepts`() {
    let read = matcher.interpret("no")
    #expect(read.mentions.map(\.concept) == [.absent, Concept(.answer, "no")])
    #expect(read.mentions.map(\.span) == [0..<2, 0..<2])
    #expect(read.unknownWords.isEmpty)
  }

  private static let denials: [(text: String, present: [String], absent: [String])] = [
    ("hard", ["hard"], []),
    ("not hard", [], ["hard"]),
    ("Not a hard one", [], ["hard"]),
    ("no fever or soft", [], ["fever", "soft"]),
    ("no fever, no soft", [], ["fever", "soft"]),
    ("hard, not soft", ["hard"], ["soft"]),
    ("not hard. soft", ["soft"], ["hard"]),
    ("not hard; soft", ["soft"], ["hard"]),
    ("not hard\nsoft", ["soft"], ["hard"]),
    ("not hard! not soft", [], ["hard", "soft"]),
    ("never. hard", ["hard"], []),
  ]

  @Test(arguments: denials)
  func `a no reaches to the end of its clause`(text: String, present: [String], absent: [String]) {
    #expect(names(in: text, .present) == present)
    #expect(names(in: text, .absent) == absent)
  }

  @Test(arguments: ["but", "just", "only", "although", "though", "i", "it", "But"])
  func `a turn in the sentence ends a no`(turn: String) {
    let text = "not hard \(turn) soft"
    #expect(names(in: text, .present) == ["soft"])
    #expect(names(in: text, .absent) == ["hard"])
  }

  @Test(arguments: ["no fever, it hurts", "not hard it aches", "not soft but it hurts"])
  func `a turn that begins a wording ends a no as well`(text: String) {
    #expect(names(in: text, .present) == ["pain"])
  }

  @Test func `a no reaches only over mentions and joining words`() {
    #expect(names(in: "no idea why the lump is hard", .present) == ["lump", "hard"])
  }

  @Test func `only findings are denied`() {
    let polarities = matcher.interpret("no gout help").mentions.map(\.polarity)
    #expect(polarities == [.present, .present, .present, .present])
  }

  @Test func `nothing said is nothing understood`() {
    for text in ["", "   ", "🙂", "'", "\u{0}"] {
      let read = matcher.interpret(text)
      #expect(read.mentions.isEmpty && read.unknownWords.isEmpty && read.wordCount == 0)
    }
  }

  @Test func `an empty lexicon knows no word`() {
    let read = IntentMatcher(Lexicon([])).interpret("hard as")
    #expect(read.mentions.isEmpty)
    #expect(read.unknownWords == [0..<4, 5..<7])
  }

  @Test func `a wording counts once for a concept`() throws {
    let hard = Lexicon.Entry(.hard, try Phrase(parsing: "(hard | firm)"))
    let also = Lexicon.Entry(.soft, try Phrase(parsing: "firm"))
    #expect(Lexicon([hard, hard]).wordingCount == 2)
    #expect(Lexicon([hard, also]).wordingCount == 3)
  }

  private func names(in text: String, _ polarity: Mention.Polarity? = nil) -> [String] {
    matcher.interpret(text).mentions.filter { mention in
      mention.concept.kind == .finding && (polarity == nil || mention.polarity == polarity)
    }.map(\.concept.name)
  }
}
