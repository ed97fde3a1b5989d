internal import Diagnostics
internal import DialogueMachine
internal import KnowledgeCore

/// What leads on waits for something that can come.
struct IdleTransitions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "idle-transition": "a way waits for something that never comes in its state"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let isAlwaysAnswered = Self.offersAnswersToAll(draft)
    let hasEmergency = draft.redFlags.contains { $0.urgency == .emergency }
    for state in draft.dialogues.flatMap(\.states) {
      for way in state.transitions {
        let reason = Self.reason(way.outcome, in: state, isAlwaysAnswered, hasEmergency)
        guard let reason else { continue }
        report.append(
          Diagnostic(
            "idle-transition", .warning,
            "'\(way.outcome?.rawValue ?? "go")' never comes in '\(state.name.value)': \(reason)",
            at: way.target.location))
      }
    }
  }

  private static func reason(
    _ outcome: Outcome?, in state: StateDraft, _ isAlwaysAnswered: Bool, _ hasEmergency: Bool
  ) -> String? {
    if state.ends { return "the conversation ends there" }
    let asks = state.prompt != nil && state.calls == nil
    guard let outcome else { return asks ? "it waits for an answer" : nil }
    guard asks else { return "it asks nothing" }
    switch outcome {
    case .settled where !state.asksNextQuestion: return "it asks a question of its own"
    case .unsure where state.asksNextQuestion && isAlwaysAnswered:
      return "every question offers an answer for who can't say"
    case .urgent where !hasEmergency: return "no red flag is an emergency"
    case .settled, .unsure, .urgent, .understood, .notUnderstood, .yes, .no: return nil
    }
  }

  /// Whether every question offers an answer for who can't say; one that asks for a number offers none.
  private static func offersAnswersToAll(_ draft: PackDraft) -> Bool {
    let asksForNumber = draft.findings.findings.contains { finding in
      if case .number = finding.kind { finding.question != nil } else { false }
    }
    return !asksForNumber
      && draft.questions.allSatisfy { $0.answers.contains(where: \.isUnsure) }
  }
}

extension StateDraft {
  /// Whether it asks what the knowledge core chooses.
  var asksNextQuestion: Bool { if case .nextQuestion? = prompt { true } else { false } }
}
