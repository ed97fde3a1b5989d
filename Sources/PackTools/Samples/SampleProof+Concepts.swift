internal import Assistant
internal import DialogueMachine
internal import Diagnostics
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

extension SampleProof {
  /// A concept is understood wherever somebody may speak of it: as a first message, and in each state
  /// that waits for an answer.
  func conceptProblem(_ sample: Sample, _ concept: Concept) -> Diagnostic? {
    for standpoint in [standpoints.beginning] + standpoints.waiting {
      let hearing = standpoint.hear(sample.utterance.value)
      if !expresses(concept, hearing) { return concealed(sample, concept, hearing) }
    }
    return nil
  }

  private func expresses(_ concept: Concept, _ hearing: Hearing) -> Bool {
    switch concept.kind {
    case .finding: hearing.turn.understood.contains { says(concept, $0) }
    case .question:
      hearing.inquiries.contains { pack.knowledge.inquiries[$0].name == concept.name }
    case .act: grants(concept.name, hearing)
    case .condition, .topic, .subject:
      hearing.interpretation.names(of: concept.kind).contains(concept.name)
    }
  }

  private func says(_ concept: Concept, _ observation: Observation) -> Bool {
    let parts = concept.name.split(separator: "=", maxSplits: 1).map(String.init)
    let finding = pack.knowledge.findings[observation.finding]
    guard finding.name == parts.first, observation.value.isThere else { return false }
    guard parts.count == 2, case .choice(let values, _) = finding.kind else { return true }
    guard case .choice(let picked) = observation.value else { return false }
    return picked.contains { values[$0] == parts[1] }
  }

  /// Whether a wish is granted; one that no script answers must still be heard.
  private func grants(_ act: String, _ hearing: Hearing) -> Bool {
    switch hearing.taker {
    case .digression(_, act)?: return true
    case .digression?, .transition?, .concept?, .answer?, nil: break
    }
    let isAnswered = pack.dialogues.first?.digressions.contains { $0.act == act } ?? false
    return !isAnswered && hearing.interpretation.names(of: .act).first == act
  }

  // MARK: Problems

  private func concealed(_ sample: Sample, _ concept: Concept, _ hearing: Hearing) -> Diagnostic {
    if let taker = otherConcept(than: concept, hearing) {
      return misread(sample, hearing, "is read as \(taker.title)", by: taker)
    }
    switch hearing.taker {
    case .digression(_, let act)? where act != concept.name:
      return notTaken(sample, hearing)
    case .digression?, .transition?, .concept?, .answer?, nil:
      return notUnderstood(sample, hearing)
    }
  }

  /// What else was understood: another question that was answered, another finding, another mention.
  private func otherConcept(than concept: Concept, _ hearing: Hearing) -> Sample.Subject? {
    let inquiry = hearing.inquiries.first.map {
      Sample.Subject.concept(Concept(.question, pack.knowledge.inquiries[$0].name))
    }
    let finding = hearing.turn.understood.lazy.filter(\.value.isThere).compactMap(subject).first
    let mention = hearing.interpretation.mentions.first {
      $0.standing == .assured && $0.concept.kind != .subject
    }?.concept
    let others = [inquiry, finding, mention.map(Sample.Subject.concept)].compactMap(\.self)
    return others.first { $0 != .concept(concept) }
  }

  /// Why a concept wasn't heard, and what its author could do.
  func advice(_ sample: Sample, _ hearing: Hearing) -> [Diagnostic.Note] {
    guard let home = place(of: sample.subject.value) else { return [] }
    guard case .concept(let concept) = sample.subject.value else {
      return [Diagnostic.Note("say it in other words, or mend the words that take it", at: home)]
    }
    return [ConceptAdvice(hearing.interpretation, concept).note(at: home, place)]
  }
}
