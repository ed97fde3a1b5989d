public import KnowledgeCore

internal import IntentMatcher
internal import Packs

extension Session.State {
  /// What an utterance means here, as an answer to what is pending.
  func interpretation(of utterance: String, in pack: Pack) -> Interpretation {
    let asking = pendingQuestion(in: pack.knowledge).map { AskedQuestion($0, in: pack) }
    return pack.matcher.interpret(utterance, to: asking)
  }
}

extension Session {
  /// What words say of one finding, as an answer to a question for it.
  ///
  /// - Parameters:
  ///   - words: "Yes", "not sure", "3 weeks", "the left one".
  ///   - finding: The finding.
  /// - Returns: Its value, or `nil` when the words say nothing of it.
  public func value(in words: String, of finding: ID<Finding>) -> Observation.Value? {
    let question = pack.knowledge.findings[finding].question(as: finding)
    let interpretation = pack.matcher.interpret(words, to: AskedQuestion(question, in: pack))
    let observations = interpretation.observations(
      of: state.patient ?? .speaker, in: Tokens(words), answering: question, known: evidence,
      pack.knowledge)
    if let observation = observations.first(where: { $0.finding == finding }) {
      return observation.value
    }
    if let choice = interpretation.choice, !choice.isSuggestion, !choice.picked.isEmpty {
      return .choice(Array(choice.picked.prefix(question.allowsSeveral ? .max : 1)))
    }
    return switch interpretation.answer?.act {
    case .yes: pack.knowledge.findings[finding].kind == .yesNo ? .present : nil
    case .no: .absent
    case .unsure, .dontCare: .unsure
    case nil: nil
    }
  }
}

extension Finding {
  /// The question that asks for the finding alone, with the values of a choice to pick from.
  fileprivate func question(as id: ID<Finding>) -> Question {
    var answers: [Question.Answer] = []
    if case .choice(let values, _) = kind {
      answers = values.enumerated().map { place, value in
        Question.Answer(label: value, observations: [Observation(id, .choice(place))])
      }
    }
    return Question(asking: id, self, text: label, rank: 0, answers: answers)
  }
}
