import AssistantClient
import AssistantProtocol
import Foundation
import Testing

/// The session that tests are about.
let session = SessionID.example

extension RetryPolicy {
  /// One that tests needn't wait for, with a deadline for a busy machine.
  static let quick = RetryPolicy(
    attempts: 5, firstDelay: .milliseconds(1), deadline: .seconds(600))
}

extension TurnReport {
  /// A turn that says something.
  static func saying(_ words: String) throws -> TurnReport {
    let json = """
      {"kind": "info", "paragraphs": [{"role": "plain", "text": "\(words)"}], "understood": [],
       "ranking": [], "state": "open", "begins": false, "place": "intake.story"}
      """
    return try JSONDecoder().decode(TurnReport.self, from: Data(json.utf8))
  }
}

extension SessionReport {
  /// A session that stands at a turn.
  static func standing(at seq: Int) throws -> SessionReport {
    let pack = """
      {"name": "tiny", "version": "1", "title": "Tiny", "language": "en", "intended_use": "tests",
       "population": "nobody", "limits": [], "review": "none"}
      """
    return SessionReport(
      session: .example, seq: seq, retention: .standard,
      pack: try JSONDecoder().decode(PackReport.self, from: Data(pack.utf8)),
      turn: try .saying("welcome"))
  }
}

extension TurnRequest {
  /// A turn of a name.
  init(_ name: String) throws {
    self.init(session: .example, turn: try #require(TurnID(rawValue: name)), text: "it hurts")
  }
}

extension Request {
  /// The parameters as members by name.
  var members: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(params))) as? [String: Any] ?? [:]
  }
}
