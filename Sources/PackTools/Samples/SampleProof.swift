internal import Assistant
internal import Diagnostics
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// Proves that samples are understood as what they are samples of, or says what took them.
struct SampleProof: Sendable {
  let pack: Pack
  let standpoints: Standpoints
  private let places: [Sample.Subject: SourceLocation]

  init(_ pack: Pack, _ subjects: [Located<Sample.Subject>]) {
    self.pack = pack
    standpoints = Standpoints(of: pack)
    places = Dictionary(
      subjects.map { ($0.value, $0.location) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with a sample: the first thing that is.
  func problem(with sample: Sample) -> Diagnostic? {
    switch sample.subject.value {
    case .transition(let dialogue, let state, _, _):
      transitionProblem(sample, from: state, of: dialogue)
    case .digression: digressionProblem(sample)
    case .concept(let concept): conceptProblem(sample, concept)
    case .answer(let question, let place): answerProblem(sample, question, place)
    }
  }

  // MARK: Transitions

  private func transitionProblem(
    _ sample: Sample, from state: String, of dialogue: String
  ) -> Diagnostic? {
    var failed: Hearing?
    for standpoint in standpoints.within(state, of: dialogue) {
      let hearing = standpoint.hear(sample.utterance.value)
      if hearing.taker == sample.subject.value { return coldProblem(sample, hearing) }
      failed = failed ?? hearing
    }
    return failed.map { notTaken(sample, $0) }
  }

  /// As a first message a sample makes nothing known that it doesn't make known in its own place, and
  /// what it mentions isn't lost altogether.
  private func coldProblem(_ sample: Sample, _ own: Hearing) -> Diagnostic? {
    let cold = standpoints.beginning.hear(sample.utterance.value)
    if let problem = wrong(sample, cold, allowing: own.turn.understood, flags: own.turn.flags) {
      return problem
    }
    let isLost = !own.mentioned.isEmpty && cold.turn.understood.isEmpty
    return isLost ? notTaken(sample, cold) : nil
  }

  /// What a sample makes known or raises, as a first message, that it must not.
  func wrong(
    _ sample: Sample, _ cold: Hearing, allowing allowed: [Observation], flags: [ID<RedFlag>]
  ) -> Diagnostic? {
    let knowledge = pack.knowledge
    if let flag = cold.turn.flags.first(where: { !flags.contains($0) }) {
      return misread(
        sample, cold, "raises the red flag '\(knowledge.redFlags[flag].name)'", by: nil)
    }
    let odd = cold.turn.understood.first { !allowed.contains($0) }
    return odd.map {
      misread(sample, cold, "says '\($0.words(in: knowledge))'", by: subject(of: $0))
    }
  }

  // MARK: Digressions

  private func digressionProblem(_ sample: Sample) -> Diagnostic? {
    for standpoint in standpoints.waiting + [standpoints.beginning] {
      let hearing = standpoint.hear(sample.utterance.value)
      if hearing.taker != sample.subject.value { return notTaken(sample, hearing) }
    }
    return nil
  }

  // MARK: Problems

  /// Something else took a sample, or nothing did.
  func notTaken(_ sample: Sample, _ hearing: Hearing) -> Diagnostic {
    guard let taker = hearing.taker, taker != sample.subject.value else {
      return notUnderstood(sample, hearing)
    }
    return misread(sample, hearing, "is taken by \(taker.title)", by: taker)
  }

  /// A sample was understood as something else.
  func misread(
    _ sample: Sample, _ hearing: Hearing, _ what: String, by taker: Sample.Subject?
  ) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let taker, let place = places[taker] {
      notes.append(Diagnostic.Note("this takes it", at: place))
    }
    return Diagnostic(
      "stolen-sample",
      "\(hearing.standpoint.place), this \(what), not \(sample.subject.value.title)",
      at: sample.utterance.location, notes: notes + advice(sample, hearing))
  }

  /// A sample wasn't understood.
  func notUnderstood(_ sample: Sample, _ hearing: Hearing) -> Diagnostic {
    let unknown = hearing.interpretation.unknownWords.map { span in
      "'\(String(decoding: Array(sample.utterance.value.utf8)[span], as: UTF8.self))'"
    }
    let words = unknown.isEmpty ? "" : "; nothing knows \(unknown.joined(separator: ", "))"
    return Diagnostic(
      "sample-not-understood",
      "\(hearing.standpoint.place), this isn't understood as \(sample.subject.value.title)\(words)",
      at: sample.utterance.location, notes: advice(sample, hearing))
  }

  /// Where a subject is written.
  func place(of subject: Sample.Subject) -> SourceLocation? { places[subject] }

  /// The concept that stands for something that became known.
  func subject(of observation: Observation) -> Sample.Subject? {
    let finding = pack.knowledge.findings[observation.finding]
    var name = finding.name
    if case (.choice(let picked), .choice(let values, _)) = (observation.value, finding.kind),
      let first = picked.first
    {
      name += "=\(values[first])"
    }
    let subject = Sample.Subject.concept(Concept(.finding, name))
    return places[subject].map { _ in subject }
  }
}
