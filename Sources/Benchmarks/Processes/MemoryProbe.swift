import ArgumentParser
import Assistant
import Packs

/// Loads a pack, holds many sessions, and prints at each step how much memory there is.
///
/// It is a process of its own, so that nothing that was measured before counts.
struct MemoryProbe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory-probe", abstract: "Print how much memory a pack and sessions take.",
    shouldDisplay: false)

  /// How many sessions are held.
  static let sessions = 10_000

  @Argument var pack: String

  /// What a process prints: the bytes before the pack, with it, and those of a session at its end.
  static func figures(_ pack: String) throws -> [Double] {
    try Program.run([Program.own, configuration.commandName ?? "", pack]).output
      .split(separator: "\n").compactMap { Double($0) }
  }

  /// The bytes of a process with a pack.
  static func loaded(_ pack: String) throws -> Int? {
    try figures(pack).dropFirst().first.map { Int($0) }
  }

  func run() throws {
    print(ProcessMemory.resident())
    guard let pack = PackLoader.load(PackDirectory(path: pack).read()).pack else { return }
    print(ProcessMemory.resident())
    let conversations = try MeasuredPack.conversations(in: self.pack)
    // What the transcripts took stays: it isn't memory of sessions.
    let before = ProcessMemory.resident()
    let sessions = (0..<Self.sessions).map { number in
      var session = Session(pack: pack)
      for utterance in conversations[number % conversations.count] {
        _ = session.reply(to: utterance)
      }
      return session
    }
    print((ProcessMemory.resident() - before) / sessions.count)
    print(sessions.count { !$0.events.isEmpty })
  }
}
