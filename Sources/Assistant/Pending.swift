internal import KnowledgeCore

/// What the assistant waits for, where it isn't the script's own question.
enum Pending: Hashable, Sendable {
  /// A question of the pack.
  case question(ID<Question>)
  /// Which of several findings some words mean.
  case which([ID<Finding>], words: String)
  /// Whether something that was said before still holds, though a list that holds it was denied.
  case contradiction(ID<Finding>)

  /// The question as it is asked.
  func question(in knowledge: Knowledge) -> Question {
    switch self {
    case .question(let id): return knowledge.questions[id]
    case .which(let findings, let words):
      let choices = findings.map { id in
        Question.Answer(
          label: knowledge.findings[id].label, observations: [Observation(id, .present)])
      }
      let text = Phrasing.which(words)
      return Question(
        name: "which", text: text, shorter: text, reason: Phrasing.whyWhich, rank: 0,
        allowsSeveral: true,
        answers: choices + [
          Question.Answer(label: Phrasing.neither, observations: []),
          Question.Answer(label: Phrasing.notSure, observations: [], isUnsure: true),
        ], sources: [])
    case .contradiction(let id):
      let text = Phrasing.contradiction(knowledge.findings[id].label)
      return Question(
        name: "contradiction", text: text, shorter: text, reason: Phrasing.whyContradiction,
        rank: 0,
        answers: [
          Question.Answer(label: Phrasing.yes, observations: [Observation(id, .present)]),
          Question.Answer(label: Phrasing.no, observations: [Observation(id, .absent)]),
          Question.Answer(label: Phrasing.notSure, observations: [], isUnsure: true),
        ], sources: [])
    }
  }

  /// How many answers in a row may tell something else before it is left open.
  ///
  /// Who tells other things twice doesn't want to, or can't, answer; asking for ever would cost the
  /// rest of the conversation.
  var patience: Int {
    switch self {
    case .question: 2
    case .which, .contradiction: 1
    }
  }

  /// The question of the pack, if it is one.
  var packQuestion: ID<Question>? {
    if case .question(let id) = self { id } else { nil }
  }
}
