internal import DialogueMachine
internal import Expressions
internal import KnowledgeCore
internal import Packs

/// What a script's conditions look at, and what its templates are filled in with.
extension Exchange {
  /// Judges a script's conditions by what is known now.
  func guards(_ triage: Triage) -> (Expression) -> Truth {
    let (state, knowledge) = (state, pack.knowledge)
    return { expression in
      state.evidence.evaluate(expression, not: .unsaid, in: knowledge) { atom in
        switch (GuardWord(rawValue: atom.name), atom.test) {
        case (.turns, .compares(let comparator, let number, _)):
          return Truth(comparator.holds(Double(state.turn), number))
        case (.questions, .compares(let comparator, let number, _)):
          return Truth(comparator.holds(Double(state.interview.asked.count), number))
        case (.urgency, .chooses(let word, let negated)):
          return triage.urgency.map { Truth(($0.rawValue == word) != negated) }
        case (.patient, _): return state.truth(ofPatient: atom)
        case (_, .chooses(let word, let negated)):
          return state.machine.slots[atom.name].map { Truth(($0 == word) != negated) }
        default: return nil
        }
      }
    }
  }

  /// A text with its values filled in.
  func fill(_ template: Template) -> String {
    let triage = triage
    return template.text(
      Template.Values(
        turn: state.turn, words: { words(of: $0, triage) }, number: number,
        truth: guards(triage)))
  }

  private func words(of name: String, _ triage: Triage) -> String? {
    let phrasing = Phrasing(pack.knowledge)
    let level = triage.urgency.flatMap(pack.knowledge.level)
    let patient = state.patient ?? .speaker
    return switch TemplateValue(rawValue: name) {
    case .title: pack.manifest.title
    case .urgency: level?.label
    case .advice: level?.advice
    case .fits: phrasing.fits(ranking, state.evidence, pack.reasoner)
    case .heard: Phrasing.quoted(draft.heard)
    case .patient: Phrasing.words(patient)
    case .patients: Phrasing.possessive(patient)
    case .understood: Phrasing.list(draft.understood.map(phrasing.words))
    case .known: phrasing.known(state.evidence)
    case nil: state.machine.slots[name]
    }
  }

  private func number(of name: String) -> Int? {
    switch TemplateNumber(rawValue: name) {
    case .questions: state.interview.asked.count
    case .turns: state.turn
    case .fits: pack.reasoner.fitting(ranking, state.evidence).count
    case nil: nil
    }
  }
}
