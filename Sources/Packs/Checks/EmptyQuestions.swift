internal import Diagnostics

/// A question makes something known, and offers a way out for who can't say.
struct EmptyQuestions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "answer-sets-nothing": "an answer changes nothing",
    "question-sets-nothing": "no answer to a question makes anything known",
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for question in draft.questions {
      if question.answers.allSatisfy({ $0.sets.isEmpty && $0.topic == nil }) {
        report.append(
          Diagnostic(
            "question-sets-nothing", "no answer to '\(question.name.value)' makes anything known",
            at: question.name.location))
      }
      for answer in question.answers {
        guard answer.sets.isEmpty, answer.next.isEmpty, answer.topic == nil, !answer.isUnsure
        else { continue }
        report.append(
          Diagnostic(
            "answer-sets-nothing", .warning,
            "picking '\(answer.label.value.shortened)' changes nothing; say 'unsure: yes' if it "
              + "means that the person can't say", at: answer.label.location))
      }
    }
  }
}
