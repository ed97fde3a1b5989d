internal import DialogueMachine
internal import KnowledgeCore
internal import Packs

extension Session {
  /// The conversation as it can be kept.
  public var saved: SavedSession {
    let knowledge = pack.knowledge
    return SavedSession(
      pack: pack.manifest.name, version: pack.manifest.version, events: events,
      evidence: state.evidence.entries.map { SavedObservation($0, knowledge) },
      script: SavedScript(state.machine),
      asked: state.interview.asked.map { knowledge.questions[$0].name },
      called: state.interview.called.map { knowledge.questions[$0].name },
      pending: state.pending.map { SavedPending($0, knowledge) },
      resumed: state.resumed.map { knowledge.questions[$0].name },
      patient: state.patient.map(SavedPatient.init),
      announced: state.announced.sorted().map { knowledge.redFlags[$0].name },
      warned: state.warned.sorted().map { knowledge.redFlags[$0].name }, turn: state.turn,
      evasions: state.evasions,
      clarified: state.clarified.sorted().map { knowledge.findings[$0].name },
      untold: state.untold.map { knowledge.statements[$0].name })
  }
}

extension SavedObservation {
  fileprivate init(_ entry: Evidence.Entry, _ knowledge: Knowledge) {
    let finding = knowledge.findings[entry.observation.finding]
    self.init(
      finding: finding.name, value: SavedValue(entry.observation.value, of: finding),
      turn: entry.provenance.turn, words: entry.provenance.words,
      rule: entry.provenance.rule.rawValue)
  }
}

extension SavedScript {
  fileprivate init(_ state: DialogueMachine.State) {
    self.init(
      dialogue: state.dialogue, state: state.name, slots: state.slots,
      calls: state.calls.map { Call(dialogue: $0.dialogue, state: $0.state) },
      misunderstandings: state.misunderstandings, isOver: state.isOver)
  }
}

extension SavedPending {
  fileprivate init(_ pending: Pending, _ knowledge: Knowledge) {
    switch pending {
    case .question(let id): self = .question(knowledge.questions[id].name)
    case .which(let ids, let words):
      self = .which(ids.map { knowledge.findings[$0].name }, words: words)
    case .contradiction(let id): self = .contradiction(knowledge.findings[id].name)
    }
  }
}

extension SavedPatient {
  fileprivate init(_ patient: Patient) {
    switch patient {
    case .speaker: self = .speaker
    case .other(let name): self = .other(called: name)
    }
  }
}
