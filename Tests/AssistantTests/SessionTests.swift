import Assistant
import Foundation
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// Whole conversations with the shipped packs.
@Suite struct SessionTests {
  private func session(_ name: String) throws -> Session {
    Session(pack: try ShippedPacks.pack(name))
  }

  private func finding(_ name: String, _ session: Session) throws -> ID<Finding> {
    try #require(session.pack.knowledge.findings.id(named: name))
  }

  @Test func `a conversation begins with its scope, emergency words and a question`() throws {
    let opening = try session("calcinosis").opening
    #expect(opening.paragraphs.contains { $0.text.contains("emergency number") })
    #expect(opening.paragraphs.contains { $0.text.contains("can't say what you have") })
    #expect(opening.prompt != nil)
    #expect(!opening.isOver)
  }

  @Test func `several findings of one sentence are understood at once`() throws {
    var session = try session("calcinosis")
    let turn = session.reply(to: "a rock hard white bump on my fingertip, no fever")
    let expected: [(String, Observation.Value)] = [
      ("hard", .present), ("white_yellow", .present), ("site_fingertip", .present),
      ("fever_unwell", .absent),
    ]
    for (name, value) in expected {
      #expect(session.evidence[try finding(name, session)] == value, "\(name)")
    }
    #expect(turn.prompt?.choices.isEmpty == false)
  }

  @Test func `what is said twice is echoed once`() throws {
    var session = try session("calcinosis")
    let echo = session.reply(to: "it itches and itches").paragraphs.first?.text
    #expect(echo?.hasPrefix("I understood: ") == true)
    #expect(echo?.contains(" and ") == false)
  }

  @Test func `a red flag is said in the turn in which it is asserted`() throws {
    var session = try session("calcinosis")
    _ = session.reply(to: "a lump on my elbow")
    let turn = session.reply(to: "my skin turned black")
    #expect(turn.urgency == .emergency)
    #expect(turn.paragraphs.first?.role == .alarm)
    #expect(turn.isOver)
  }

  @Test func `an answer is picked by number and by its words`() throws {
    for answer in ["2", "fever or shivering"] {
      var session = try session("calcinosis")
      let question = session.reply(to: "a hard lump on my knee")
      #expect(question.prompt?.choices[1] == "fever or shivering")
      _ = session.reply(to: answer)
      #expect(session.evidence[try finding("fever_unwell", session)] == .present)
    }
  }

  @Test func `unsure is never taken for no`() throws {
    var session = try session("calcinosis")
    _ = session.reply(to: "a hard lump on my knee")
    let before = session.ranking.candidates.map(\.condition)
    _ = session.reply(to: "not sure")
    #expect(session.evidence[try finding("fever_unwell", session)] == .unsure)
    #expect(session.ranking.candidates.map(\.condition) == before)
  }

  @Test func `a question in between is answered, and the pending one comes back`() throws {
    var session = try session("calcinosis")
    let asked = session.reply(to: "a hard lump on my knee")
    let turn = session.reply(to: "is it cancer")
    #expect(turn.paragraphs.contains { $0.role == .answer && !$0.sources.isEmpty })
    #expect(turn.prompt?.choices == asked.prompt?.choices)
    let why = session.reply(to: "why")
    #expect(why.paragraphs.contains { $0.role == .answer })
    #expect(why.prompt?.choices == asked.prompt?.choices)
  }

  @Test(arguments: ["bicycle", "calcinosis"])
  func `a person who is never sure still reaches the end`(name: String) throws {
    var session = try session(name)
    var turns = 0
    var turn = session.opening
    while !turn.isOver, turns < 100 {
      turn = session.reply(to: "not sure")
      turns += 1
    }
    #expect(turn.isOver)
    #expect(turn.paragraphs.contains { $0.role == .heading })
  }

  @Test(arguments: ["bicycle", "calcinosis"])
  func `the same words give the same turns`(name: String) throws {
    let words = ["it hurts and it is hard", "1", "why", "2", "flibbertigibbet", "no", "quit"]
    let runs = try (0..<2).map { _ in
      var session = try session(name)
      return [session.opening] + words.map { session.reply(to: $0) }
    }
    #expect(runs[0] == runs[1])
  }

  @Test func `a red flag that comes back is said again`() throws {
    var session = Session(pack: try ShippedPacks.pack("bicycle"))
    let flag = try #require(session.pack.knowledge.findings.id(named: "brake_no_bite"))
    for value in [Observation.Value.present, .absent, .present] {
      let turn = session.correct(flag, to: value)
      #expect(turn.paragraphs.contains { $0.role == .alarm } == (value == .present))
    }
    let repeated = session.correct(flag, to: .present)
    #expect(!repeated.paragraphs.contains { $0.role == .alarm })
  }

  @Test(arguments: [
    ("blorf", "This conversation is over."), ("no", "This conversation is over."),
    ("what is a worn chain?", "chain"), ("the brakes don't work at all", "ride"),
  ])
  func `after the last word nothing is asked, and nobody is left without an answer`(
    utterance: String, words: String
  ) throws {
    var session = Session(pack: try ShippedPacks.pack("bicycle"))
    _ = session.reply(to: "the brakes squeal")
    #expect(session.reply(to: "stop").isOver)
    let turn = session.reply(to: utterance)
    #expect(turn.isOver && turn.prompt == nil)
    #expect(turn.paragraphs.contains { $0.text.contains(words) }, "\(turn.paragraphs.map(\.text))")
    #expect(session.welcome().isOver && !session.welcome().paragraphs.isEmpty)
  }

  @Test func `after the last word a conversation can begin anew, or go back`() throws {
    var session = Session(pack: try ShippedPacks.pack("bicycle"))
    let question = session.reply(to: "the brakes squeal")
    #expect(session.reply(to: "stop").isOver)
    var earlier = session
    #expect(earlier.reply(to: "go back").prompt == question.prompt)
    #expect(session.reply(to: "start over").paragraphs == session.opening.paragraphs)
  }

  @Test func `the bicycle's safety flag stops the ride`() throws {
    var session = try session("bicycle")
    let turn = session.reply(to: "the steering is loose")
    #expect(turn.urgency == .emergency)
    #expect(turn.paragraphs.contains { $0.text.contains("Do not ride") })
  }

  @Test(arguments: ["how is calciphylaxis treated", "what causes this?", "can they be cut out?"])
  func `what is asked in between is answered with its sources`(_ asked: String) throws {
    var session = try session("calcinosis")
    let question = session.reply(to: "a hard lump on my elbow").prompt
    let turn = session.reply(to: asked)
    let answers = turn.paragraphs.filter { $0.role == .answer }
    #expect(!answers.isEmpty && answers.allSatisfy { !$0.sources.isEmpty })
    #expect(turn.prompt?.choices == question?.choices)
  }
}
