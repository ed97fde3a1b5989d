internal import Assistant
internal import DialogueMachine
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// How often conversations exercised each part of a pack.
struct CoverageTally: Hashable, Sendable {
  private(set) var counts: [PackPart: Int] = [:]

  /// Counts what a turn passed, raised and answered.
  mutating func count(_ turn: Turn, of pack: Pack) {
    for waypoint in turn.path { waypoint.part(of: pack).map { count($0) } }
    for flag in turn.flags { count(.redFlag(pack.knowledge.redFlags[flag].name)) }
    for answered in turn.answered {
      switch answered {
      case .inquiry(let id): count(.inquiry(pack.knowledge.inquiries[id].name))
      case .statements(let ids):
        for id in ids { count(.statement(pack.knowledge.statements[id].name)) }
      case .difference: break
      }
    }
  }

  /// Counts what an utterance mentions, once for each.
  mutating func count(_ utterance: String, answering prompt: Turn.Prompt?, in pack: Pack) {
    let interpretation = pack.matcher.interpret(utterance, to: prompt.map { $0.asked(in: pack) })
    let mentions = interpretation.mentions.filter { $0.standing != .offSubject }
    for concept in Set(mentions.flatMap { [$0.concept] + $0.alternatives }) {
      count(.concept(concept))
    }
  }

  /// Adds what other conversations exercised.
  mutating func merge(_ other: CoverageTally) { counts.merge(other.counts, uniquingKeysWith: +) }

  private mutating func count(_ part: PackPart) { counts[part, default: 0] += 1 }
}

extension Waypoint {
  /// The part that was exercised, unless it was only tried.
  fileprivate func part(of pack: Pack) -> PackPart? {
    switch self {
    case .state(let dialogue, let name): return .state(dialogue: dialogue, name: name)
    case .transition(let dialogue, let from, let outcome, let place):
      return .transition(dialogue: dialogue, state: from, on: outcome, place: place)
    case .refusal: return nil
    case .digression(let dialogue, let act): return .digression(dialogue: dialogue, act: act)
    case .repair(let dialogue, _, let step):
      // Who is not understood more often than there are steps gets the last one again.
      let last = pack.dialogues.first { $0.name == dialogue }?.repairs.count ?? step
      return .repair(dialogue: dialogue, step: min(step, last))
    }
  }
}

extension Turn.Prompt {
  /// The question as the matcher reads answers to it.
  fileprivate func asked(in pack: Pack) -> AskedQuestion {
    if let question { return AskedQuestion(pack.knowledge.questions[question], in: pack) }
    return AskedQuestion(
      about: Set(findings.map { Concept(.finding, pack.knowledge.findings[$0].name) }),
      choices: choices.isEmpty
        ? nil : pack.matcher.choices(labels: choices, allowsSeveral: allowsSeveral))
  }
}
