internal import Assistant
private import Foundation
internal import Packs

/// Another way to hold a conversation, which must make no difference to it.
struct Variation: Sendable {
  /// What comes out otherwise.
  struct Deviation: Hashable {
    /// What the person typed before that; `nil` for the opening.
    let utterance: String?
    /// What is so instead, as the end of a sentence.
    let actual: String
  }

  /// A conversation that can't be taken up as it was saved.
  private struct Loss: Error, CustomStringConvertible {
    let description = "it isn't what was saved"
  }

  /// How the conversation is held, as part of a sentence.
  let name: String
  /// The pack that it is held with; `nil` for one with errors.
  let pack: Pack?
  /// What becomes of the session between two turns.
  let betweenTurns: @Sendable (Session) throws -> Session

  /// Every variation for a pack that was loaded from these files.
  static func all(of pack: Pack, _ files: PackFiles) -> [Variation] {
    [resumed(pack), formatted(files)].compactMap(\.self)
  }

  /// The conversation is saved and taken up again between all turns.
  static func resumed(_ pack: Pack) -> Variation {
    Variation(name: "saved and taken up between turns", pack: pack) { session in
      let bytes = try JSONEncoder().encode(session.saved)
      let saved = try JSONDecoder().decode(SavedSession.self, from: bytes)
      let (resumed, migration) = try Session.resuming(saved, with: session.pack)
      guard migration.isComplete, resumed == session else { throw Loss() }
      return resumed
    }
  }

  /// The pack is loaded from its files in the canonical form; `nil` if they have it already.
  static func formatted(_ files: PackFiles) -> Variation? {
    let formatted = files.formatted
    guard formatted.contents != files.contents else { return nil }
    return Variation(
      name: "with the pack's files as 'anamnesis fmt' writes them",
      pack: PackLoader.load(formatted).pack
    ) { $0 }
  }

  /// Holds a conversation in this way.
  ///
  /// - Parameters:
  ///   - utterances: What the person types.
  ///   - turns: What the assistant said before the first of them and to each.
  ///   - end: The session after the last.
  /// - Returns: The first thing that isn't as it was, or `nil` when nothing differs.
  func deviation(_ utterances: [String], from turns: [Turn], _ end: Session) -> Deviation? {
    guard let pack else { return Deviation(utterance: nil, actual: "the pack has errors then") }
    var session = Session(pack: pack)
    guard let opening = turns.first, session.opening == opening else {
      return Deviation(utterance: nil, actual: Self.words(of: session.opening))
    }
    for (utterance, turn) in zip(utterances, turns.dropFirst()) {
      do {
        session = try betweenTurns(session)
      } catch {
        return Deviation(utterance: utterance, actual: "\(error)")
      }
      let other = session.reply(to: utterance)
      guard other == turn else {
        return Deviation(utterance: utterance, actual: Self.words(of: other))
      }
    }
    guard session == end else {
      return Deviation(utterance: utterances.last, actual: "something else is known in the end")
    }
    return nil
  }

  private static func words(of turn: Turn) -> String {
    "this comes of it:" + turn.texts.map { "\n    < \($0)" }.joined()
  }
}
