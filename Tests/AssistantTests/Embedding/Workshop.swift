import Assistant
import Diagnostics
import Foundation
import KnowledgeCore
import Packs

/// The program of the article on embedding.
enum Workshop {
  static func loadPack(at path: String) -> Pack? {
    let outcome = PackLoader.load(PackDirectory(path: path).read())
    for problem in outcome.diagnostics {
      print("\(problem.location): \(problem.severity): \(problem.message)")
    }
    return outcome.pack
  }

  static func show(_ turn: Turn) {
    for paragraph in turn.paragraphs {
      switch paragraph.role {
      case .alarm: print("!! \(paragraph.text)")
      case .heading: print("\n\(paragraph.text)")
      case .echo, .answer, .plain: print(paragraph.text)
      }
    }
    guard let prompt = turn.prompt else { return }
    print(prompt.allowsSeveral ? "\(prompt.text) (one or more)" : prompt.text)
    for (place, choice) in prompt.choices.enumerated() { print("  \(place + 1). \(choice)") }
  }

  static func list(_ session: Session) {
    for (place, entry) in session.known.enumerated() {
      let sign = entry.value.isThere ? "+" : entry.value == .absent ? "-" : "?"
      print("\(place + 1). \(sign) \(entry.words)")
    }
  }

  static func correct(_ place: Int, to words: String, in session: inout Session) -> Turn? {
    guard session.known.indices.contains(place) else { return nil }
    let finding = session.known[place].finding
    guard let value = session.value(in: words, of: finding) else { return nil }
    return session.correct(finding, to: value)
  }

  static func save(_ session: Session, to file: URL) throws {
    try JSONEncoder().encode(session.saved).write(to: file, options: .atomic)
  }

  static func resume(from file: URL, with pack: Pack) throws -> Session {
    let saved = try JSONDecoder().decode(SavedSession.self, from: Data(contentsOf: file))
    let (session, migration) = try Session.resuming(saved, with: pack)
    for loss in migration.losses { print("left out: \(loss)") }
    return session
  }

  static func writeSummary(of session: Session, to folder: URL) throws {
    let summary = session.summary(dated: "24 May 2025")
    for format in SummaryFormat.allCases {
      let file = folder.appendingPathComponent("summary.\(format.fileEnding)")
      try Data(summary.text(in: format).utf8).write(to: file, options: .atomic)
    }
  }
}
