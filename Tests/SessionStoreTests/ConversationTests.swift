import AssistantProtocol
import Assistant
import Foundation
import KnowledgeCore
import Packs
import Testing

@testable import SessionStore

/// That a real conversation is kept, and what it costs.
@Suite struct ConversationTests {
  private static let utterances = [
    "ive got hard white lumps on my fingertips for three weeks, one leaks chalky stuff, no fever",
    "sorry, three years i meant", "why?", "yes", "no", "my fingers go white in the cold",
    "not sure",
    "what is calcinosis?", "is it dangerous?", "no", "yes", "no", "none of these", "no", "no",
  ]

  @Test func `a conversation goes on where it stood, for little room`() async throws {
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let directory = PackDirectory(
      path: repository.appendingPathComponent("Dialogues/calcinosis").path)
    let pack = try #require(PackLoader.load(directory.read()).pack)
    let folder = try StoreFolder()
    let store = try folder.store()
    var sessions: [SessionID: Session] = [:]
    for _ in 0..<40 {
      var session = Session(pack: pack)
      let id = try await store.create()
      for (number, words) in Self.utterances.enumerated() {
        let turn = try Self.turn(number, words, &session)
        try await store.append(turn, to: id)
      }
      sessions[id] = session
    }
    try await store.shutDown()
    let size = try #require(
      FileManager.default.attributesOfItem(atPath: folder.file)[.size] as? Int)
    let turns = sessions.count * Self.utterances.count
    #expect(size / turns <= 2_000, "\(size / turns) bytes a turn")
    let later = try folder.store()
    for (id, session) in sessions {
      let kept = try await later.latest(id, owner: owner, at: start).snapshot
      let saved = try JSONDecoder().decode(SavedSession.self, from: kept)
      #expect(try Session.resuming(saved, with: pack).session == session)
    }
  }

  /// A turn with all that an app needs to draw it.
  private static func turn(
    _ number: Int, _ words: String, _ session: inout Session
  ) throws -> NewTurn {
    let turn = session.reply(to: words)
    let said = turn.paragraphs.map { ["role": $0.role.rawValue, "text": $0.text] }
    let ranking = session.ranking.candidates.prefix(5).map { "\($0)" }
    let result: [String: Any] = [
      "paragraphs": said, "question": turn.prompt?.text ?? "",
      "choices": turn.prompt?.choices ?? [],
      "urgency": "\(turn.urgency.map { "\($0)" } ?? "")", "ranking": ranking, "state": turn.state,
    ]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return NewTurn(
      id: try #require(TurnID(rawValue: "turn-\(number)")), kind: .turn, expectedSeq: number,
      request: try encoder.encode(["text": words]),
      result: try JSONSerialization.data(withJSONObject: result, options: .sortedKeys),
      snapshot: try encoder.encode(session.saved), engine: EngineVersion.current)
  }
}
