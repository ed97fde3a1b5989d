internal import Assistant
internal import DialogueMachine
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// What came of saying something at one place of a conversation.
struct Hearing {
  /// Where it was said.
  let standpoint: Standpoint
  /// What the assistant made of it.
  let turn: Turn
  /// The conversation after it.
  let after: Session
  /// How it was read.
  let interpretation: Interpretation

  /// The transition or the digression that took it; `nil` when it wasn't understood, or nothing in
  /// the state waits for it.
  var taker: Sample.Subject? {
    for waypoint in turn.path {
      switch waypoint {
      case .state: continue
      case .transition(let dialogue, let from, let outcome, let place):
        return .transition(dialogue: dialogue, state: from, on: outcome, place: place)
      case .digression(let dialogue, let act):
        return .digression(dialogue: dialogue, act: act)
      case .repair: return nil
      }
    }
    return nil
  }

  /// The questions that people ask, of those that were answered.
  var inquiries: [ID<Inquiry>] {
    turn.answered.compactMap { if case .inquiry(let id) = $0 { id } else { nil } }
  }

  /// Whether the question that was waited for was left open, and no more.
  var leavesOpen: Bool {
    !turn.understood.isEmpty && turn.understood.allSatisfy { $0.value == .unsure }
  }

  /// What was mentioned, and not picked from a list.
  var mentioned: [Observation] {
    turn.understood.filter { observation in
      after.evidence.entries.contains {
        $0.observation.finding == observation.finding && $0.provenance.rule == .mentioned
      }
    }
  }
}
