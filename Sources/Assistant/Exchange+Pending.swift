internal import DialogueMachine
internal import KnowledgeCore
internal import Packs

/// What is waited for: how it comes up, and how it ends.
extension Exchange {
  /// Puts a question of the moment before the one that is pending.
  mutating func wait(for pending: Pending) {
    if let question = state.pending?.packQuestion { state.resumed = question }
    state.pending = pending
    state.evasions = 0
    draft.isNewlyPending = true
  }

  /// Ends what is pending when it is answered, or when the person keeps telling something else.
  mutating func goOn(after answer: Answer) {
    if let question = state.resumed, isAnswered(question, by: answer) { state.resumed = nil }
    guard let pending = state.pending else { return }
    if answer.isAnswered { return skip() }
    guard case .heard(let outcome, _) = answer.event, outcome != .notUnderstood,
      !answer.corrects
    else { return }
    state.evasions += 1
    if state.evasions >= pending.patience {
      skip()
    } else if outcome != .understood {
      draft.say(.plain, Phrasing.whichOfThese)
      draft.isNewlyPending = true
    }
  }

  /// Leaves what is pending behind: nothing is concluded from it.
  mutating func skip() {
    state.pending = state.resumed.map(Pending.question)
    state.resumed = nil
    state.evasions = 0
  }

  private func isAnswered(_ question: ID<Question>, by answer: Answer) -> Bool {
    let findings = pack.knowledge.questions[question].findings
    return answer.observations.contains { findings.contains($0.finding) }
  }
}
