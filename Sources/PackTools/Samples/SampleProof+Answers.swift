internal import Assistant
internal import DialogueMachine
internal import Diagnostics
internal import KnowledgeCore
internal import Packs

extension SampleProof {
  /// An answer is understood when its question is asked, and as a first message says nothing wrong.
  func answerProblem(_ sample: Sample, _ name: String, _ place: Int) -> Diagnostic? {
    guard let id = pack.knowledge.questions.id(named: name),
      let standpoint = standpoints.asking(id)
    else { return nil }
    let question = pack.knowledge.questions[id]
    let answer = question.answers[place]
    let hearing = standpoint.hear(sample.utterance.value)
    guard gives(answer, to: question, hearing) else {
      return otherAnswer(sample, question, place, hearing)
    }
    let cold = standpoints.beginning.hear(sample.utterance.value)
    let allowed = hearing.turn.understood + answer.observations
    if let problem = wrong(sample, cold, allowing: allowed, flags: hearing.turn.flags) {
      return problem
    }
    return strays(cold, answer) ? notTaken(sample, cold) : nil
  }

  /// Whether what was understood is what an answer stands for, and no more about its question.
  private func gives(
    _ answer: Question.Answer, to question: Question, _ hearing: Hearing
  ) -> Bool {
    let understood = hearing.turn.understood.filter { question.findings.contains($0.finding) }
    if answer.isUnsure { return hearing.leavesOpen }
    if let topic = answer.topic, !hearing.inquiries.contains(topic) { return false }
    let isWhole = answer.observations.allSatisfy { wanted in
      understood.contains { $0.finding == wanted.finding && $0.value.lies(in: wanted.value) }
    }
    let isMore = understood.contains { known in
      known.value.isThere && !answer.observations.contains { $0.finding == known.finding }
    }
    let isHeard = !answer.observations.isEmpty || answer.topic != nil || hearing.isUnderstood
    return isWhole && !isMore && isHeard
  }

  private func otherAnswer(
    _ sample: Sample, _ question: Question, _ place: Int, _ hearing: Hearing
  ) -> Diagnostic {
    let other = question.answers.indices.first { other in
      other != place && gives(question.answers[other], to: question, hearing)
    }
    if let other {
      let taker = Sample.Subject.answer(question: question.name, place: other)
      return misread(sample, hearing, "is understood as \(taker.title)", by: taker)
    }
    let understood = hearing.turn.understood
    guard !understood.isEmpty else { return notTaken(sample, hearing) }
    let words = understood.words(in: pack.knowledge).joined(separator: ", ")
    return misread(
      sample, hearing, "says '\(words)'", by: understood.lazy.compactMap(subject).first)
  }

  /// Whether an answer that nobody asked for is taken for a wish.
  private func strays(_ cold: Hearing, _ answer: Question.Answer) -> Bool {
    guard case .digression(_, let act)? = cold.taker else { return false }
    return answer.topic == nil && act != "skip"
  }
}

extension Hearing {
  /// Whether the script was told that something was understood.
  fileprivate var isUnderstood: Bool {
    if case .transition(_, _, .understood?, _)? = taker { true } else { false }
  }
}

extension Observation.Value {
  /// Whether it says what another value says, or a number within that one.
  fileprivate func lies(in wanted: Observation.Value) -> Bool {
    guard case (.number(let own), .number(let range)) = (self, wanted) else {
      return self == wanted
    }
    return range.contains(own.lowerBound) && range.contains(own.upperBound)
  }
}
