internal import DialogueMachine
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// What an utterance means as an answer to the pending question.
struct Answer {
  /// What becomes known.
  private(set) var observations: [Observation] = []
  /// The questions that it calls for.
  private(set) var next: [ID<Question>] = []
  /// The person's own question.
  private(set) var inquiry: ID<Inquiry>?
  /// Whether the pending question is answered.
  private(set) var isAnswered = false
  /// What the script is told.
  let event: DialogueMachine.Event

  /// Reads an answer: a picked choice, then findings, then yes and no, then wishes.
  init(
    _ utterance: String, _ interpretation: Interpretation, to pending: ID<Question>?,
    in pack: Pack
  ) {
    let question = pending.map { pack.knowledge.questions[$0] }
    var observations = interpretation.observations(in: pack.knowledge)
    var picked = question.map { Self.picked(utterance, interpretation, from: $0) } ?? []
    if observations.isEmpty, picked.isEmpty, let question {
      picked = Self.implied(by: interpretation, of: question)
    }
    for answer in picked {
      observations += answer.observations
      next += answer.next
      inquiry = inquiry ?? answer.topic
    }
    if picked.contains(where: \.isUnsure), let question {
      observations += question.findings.map { Observation($0, .unsure) }
    }
    self.observations = observations
    isAnswered = !picked.isEmpty || (question != nil && !observations.isEmpty)
    if let name = interpretation.names(of: .question).first, observations.isEmpty, picked.isEmpty {
      inquiry = pack.knowledge.inquiries.id(named: name)
    }
    event = Self.event(
      utterance, interpretation, isUnderstood: isAnswered || !observations.isEmpty,
      asks: inquiry != nil)
  }

  private static func event(
    _ utterance: String, _ interpretation: Interpretation, isUnderstood: Bool, asks: Bool
  ) -> DialogueMachine.Event {
    if asks { return .act(Digression.asks) }
    if isUnderstood { return .heard(.understood, words: utterance) }
    if let act = interpretation.names(of: .act).first { return .act(act) }
    let outcome = interpretation.names(of: .answer).lazy.compactMap(Outcome.init).first
    return .heard(outcome ?? .notUnderstood, words: utterance)
  }

  /// The choices that were picked by number or by their own words.
  private static func picked(
    _ utterance: String, _ interpretation: Interpretation, from question: Question
  ) -> [Question.Answer] {
    let words = Words.split(utterance).map(\.text)
    let numbers = words.compactMap(Int.init)
    if !numbers.isEmpty, words.allSatisfy({ Int($0) != nil || $0 == "and" }) {
      let chosen = numbers.filter(question.answers.indices.shifted.contains)
      return chosen.prefix(question.allowsSeveral ? chosen.count : 1).map {
        question.answers[$0 - 1]
      }
    }
    return question.answers.filter { Words.split($0.label).map(\.text) == words }
  }

  /// The choice that a bare "no", "yes" or "not sure" stands for.
  private static func implied(
    by interpretation: Interpretation, of question: Question
  ) -> [Question.Answer] {
    guard let name = interpretation.names(of: .answer).first else { return [] }
    switch name {
    case "no":
      return question.answers.filter { answer in
        !answer.observations.isEmpty && answer.observations.allSatisfy { $0.value == .absent }
      }.prefix(1).map { $0 }
    case "yes":
      let positive = question.answers.filter { answer in
        answer.observations.contains { $0.value == .present }
      }
      return positive.count == 1 ? positive : []
    case "unsure", "skip":
      return question.answers.filter(\.isUnsure).prefix(1).map { $0 }
    default: return []
    }
  }
}

extension Range<Int> {
  /// The range as people count, from 1.
  fileprivate var shifted: ClosedRange<Int> { 1...Swift.max(upperBound, 1) }
}

extension Interpretation {
  /// The findings that are mentioned, as observations.
  func observations(in knowledge: Knowledge) -> [Observation] {
    mentions.compactMap { mention in
      guard mention.concept.kind == .finding else { return nil }
      let parts = mention.concept.name.split(separator: "=").map(String.init)
      guard let name = parts.first, let id = knowledge.findings.id(named: name) else { return nil }
      if parts.count == 2, case .choice(let values, _) = knowledge.findings[id].kind {
        return values.firstIndex(of: parts[1]).map { Observation(id, .choice($0)) }
      }
      return Observation(id, mention.polarity == .present ? .present : .absent)
    }
  }
}
