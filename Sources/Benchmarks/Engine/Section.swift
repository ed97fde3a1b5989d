import ArgumentParser

/// A part of the engine that is measured beside the yardstick.
enum Section: String, CaseIterable, ExpressibleByArgument {
  /// Reading what was typed.
  case matcher
  /// Judging what is known, and choosing the next question.
  case reasoning
  /// A whole turn of a conversation.
  case turn
  /// A pack, from its folder to ready.
  case load

  /// What is measured in it.
  ///
  /// - Parameters:
  ///   - pack: The pack to measure with.
  ///   - utterances: What is read, in place of what the pack's folder holds.
  /// - Returns: The work.
  func works(with pack: MeasuredPack, reading utterances: [String]? = nil) -> [Work] {
    switch self {
    case .matcher: Work.reading(utterances ?? pack.utterances.map(\.utterance), with: pack)
    case .reasoning: Work.reasoning(with: pack)
    case .turn: Work.turns(with: pack)
    case .load: Work.loading(pack)
    }
  }
}

extension Section {
  /// What a part is called above its figures.
  func title(_ pack: MeasuredPack, _ utterances: [String]?) -> String {
    switch self {
    case .matcher: "Reading \(utterances?.count ?? pack.utterances.count) utterances, \(pack.name)"
    case .reasoning: "Ranking, urgency and next question, \(pack.name)"
    case .turn: "Turns of \(pack.conversations.count) conversations, \(pack.name)"
    case .load: "Loading a pack, \(pack.name)"
    }
  }
}
