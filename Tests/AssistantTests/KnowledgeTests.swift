import Assistant
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// What the assistant answers from the pack's knowledge, and how it accounts for itself.
@Suite struct KnowledgeTests {
  private func session() throws -> Session { Session(pack: try ShippedPacks.pack("calcinosis")) }

  @Test func `two conditions are compared by what tells them apart, with sources`() throws {
    var session = try session()
    let turn = session.reply(to: "what is the difference between gout and warts?")
    let answer = try #require(turn.paragraphs.first)
    #expect(answer.role == .answer)
    #expect(answer.text.hasPrefix("More often in Gout lumps (tophi): "))
    #expect(answer.text.contains("gout attacks or high uric acid"))
    #expect(answer.text.contains("More often in Warts and verrucas on hands and feet: "))
    #expect(answer.text.contains("rough or warty"))
    #expect(!answer.sources.isEmpty)
    #expect(session.evidence.isEmpty)
  }

  @Test func `what sources say differently is told with the answer`() throws {
    var session = try session()
    let turn = session.reply(to: "how common is it in scleroderma?")
    let differences = turn.paragraphs.filter { $0.text.hasPrefix("Sources differ here (") }
    for paragraph in differences { #expect(!paragraph.sources.isEmpty) }
    let knowledge = session.pack.knowledge
    let answers = knowledge.inquiries.filter { !$0.disagreements.isEmpty }
    #expect(answers.count >= 10)
    let asked = try #require(answers.first { $0.name == "F06" } ?? answers.first)
    var other = try self.session()
    let told = other.reply(to: asked.question).paragraphs.map(\.text)
    for id in asked.disagreements {
      #expect(told.contains { $0.contains(knowledge.disagreements[id].settled) })
    }
  }

  private static let misunderstandings: [(String, says: String)] = [
    ("is it cancer?", "not cancer"),
    ("metastatic means cancer, right?", "No."),
    ("does metastatic mean it has spread?", "No."),
    ("is it contagious?", "cannot be caught"),
  ]

  @Test(arguments: misunderstandings)
  func `misunderstandings are put right, and nothing is taken for granted`(
    question: String, says: String
  ) throws {
    var session = try session()
    let turn = session.reply(to: question)
    let answer = try #require(turn.paragraphs.first { $0.role == .answer })
    #expect(answer.text.contains(says), "\(answer.text)")
    #expect(!answer.sources.isEmpty)
    #expect(session.evidence.isEmpty)
  }

  @Test func `why a question is asked is said in the pack's words and in what it separates`() throws
  {
    var session = try session()
    _ = session.reply(to: "two hard white lumps on my fingers for three years, I'm 55")
    _ = session.reply(to: "none of these")
    var why = ""
    for _ in 0..<25 {
      let turn = session.reply(to: "why?")
      why = turn.paragraphs.map(\.text).joined(separator: " ")
      #expect(!why.isEmpty)
      if why.contains("would fit") { break }
      _ = session.reply(to: "no")
    }
    #expect(why.contains("would fit"))
  }

  @Test func `a danger sign of which somebody isn't sure is asked about, then taken as possible`()
    throws
  {
    var session = try session()
    _ = session.reply(to: "a lump on my toe, I am not sure if the skin is turning black")
    let knowledge = session.pack.knowledge
    let black = try #require(knowledge.findings.id(named: "black_skin"))
    #expect(session.evidence[black] == .unsure)
    #expect(session.evidence.entry(for: black)?.provenance.turn == 1)
    let turn = session.reply(to: "I don't know")
    #expect(turn.urgency == .sameDay)
    #expect(turn.paragraphs.contains { $0.role == .alarm && $0.text.contains("as possible") })
  }

  @Test func `ages, sizes and times count though nobody asked, but only the patient's own`() throws
  {
    let cases: [(String, finding: String, Observation.Value?)] = [
      ("I'm 55 and have a lump", "age", .number(55...55)),
      ("my 8 year old son has a lump on his ear", "age", .number(8...8)),
      ("my mother is 60, I have a lump", "age", nil),
      ("I'm a 55 year old woman with a lump", "age", .number(55...55)),
      ("I have a lump in a 30-year-old scar", "age", nil),
      ("My 70-year-old mother is thirsty, now she's confused", "age", .number(70...70)),
      ("My 70-year-old mother is thirsty, now she's confused", "confusion", .present),
      ("one of my fingertips has gone cold and black", "black_skin", .present),
      ("one of my fingertips has gone cold and black", "site_fingertip", .present),
      ("a lump, about 2 cm", "lump_size", .number(20...20)),
      ("I am 1.80 m tall and have a lump", "lump_size", nil),
      ("the lump has been there for three years", "onset", .number(1095...1095)),
      ("I took antibiotics, the lump is hard", "onset", nil),
      ("I have had a lump since I was 20", "onset", nil),
    ]
    for (text, name, value) in cases {
      var session = try session()
      _ = session.reply(to: text)
      let finding = try #require(session.pack.knowledge.findings.id(named: name))
      #expect(session.evidence[finding] == value, "\(text)")
    }
  }

  @Test func `an answer to something else leaves the pending question open`() throws {
    var session = try session()
    let asked = session.reply(to: "a hard lump on my elbow").prompt
    let again = session.reply(to: "it has been there for three years").prompt
    #expect(again?.findings == asked?.findings)
    // Who tells something else once more is asked something else.
    let next = session.reply(to: "and it itches").prompt
    #expect(next?.findings != asked?.findings)
    #expect(asked?.findings.contains { session.evidence[$0] != nil } == false)
  }
}
