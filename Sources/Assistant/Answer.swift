internal import DialogueMachine
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// What an utterance means as an answer to the pending question.
struct Answer {
  /// What becomes known.
  private(set) var observations: [Observation] = []
  /// How each of that came to be known, where it wasn't mentioned.
  private var rules: [ID<Finding>: Provenance.Rule] = [:]
  /// The tokens that mention each finding.
  private let words: [ID<Finding>: Range<Int>]
  /// The questions that it calls for.
  private(set) var next: [ID<Question>] = []
  /// The person's own question.
  private(set) var inquiry: ID<Inquiry>?
  /// What the person wants to know, where no prepared question fits.
  private(set) var interest: Interest?
  /// Whether the pending question is answered.
  private(set) var isAnswered = false
  /// What was known and is taken back by its name.
  private(set) var disowned: [ID<Finding>] = []
  /// Whether it takes something back that was said before.
  let corrects: Bool
  /// A cry for help that is answered whatever else was said.
  private(set) var plea: String?
  /// What the script is told.
  private(set) var event: DialogueMachine.Event

  /// Reads an answer: what is mentioned, then the choices picked, then yes and no, then wishes.
  init(
    _ utterance: String, _ tokens: Tokens, _ interpretation: Interpretation, of patient: Patient,
    to question: Question?, known: Evidence, in pack: Pack
  ) {
    event = .heard(.notUnderstood, words: utterance)
    corrects = !interpretation.corrections.isEmpty
    disowned = interpretation.disowned(of: known, pack.knowledge)
    words = interpretation.places(of: pack.knowledge)
    observations = interpretation.observations(
      of: patient, in: tokens, answering: question, known: known, pack.knowledge)
    for observation in observations {
      if case .number = observation.value { rules[observation.finding] = .measured }
    }
    let interest = Interest(in: interpretation, of: pack)
    if interest != nil { leaveOut(namesOfConditionsIn: interpretation) }
    var picked = question.map { Self.picked(interpretation, from: $0) } ?? []
    if picked.isEmpty, let question {
      let isBare = observations.isEmpty
      picked = Self.implied(by: interpretation, of: question, isBare: isBare)
    }
    for answer in picked { take(answer, question, known) }
    let wanted = Set(question.map(pack.knowledge.subjects) ?? [])
    isAnswered = !picked.isEmpty || observations.contains { wanted.contains($0.finding) }
    let picking = picked.isEmpty ? [] : interpretation.answeringWords
    let asked = interpretation.mentions(of: .question).first { !$0.overlaps(picking) }
    inquiry = asked.flatMap { pack.knowledge.inquiries.id(named: $0.concept.name) } ?? inquiry
    let isTold = observations.contains { rules[$0.finding] != .picked }
    let isTopic = interpretation.mentions(of: .topic).contains { !$0.overlaps(picking) }
    if inquiry == nil, !isTold, isTopic { self.interest = interest }
    let picksNoTopic = !picked.isEmpty && picked.allSatisfy { $0.topic == nil }
    event = event(utterance, interpretation, isAnswer: picksNoTopic)
    let plea = interpretation.names(of: .act).first(where: Digression.pleas.contains)
    if let plea, event != .act(plea) { self.plea = plea }
  }

  /// Takes the names of conditions that somebody asks about for nothing that is so.
  ///
  /// "How is gout treated?" tells of no gout. Who tells something else beside it tells of themselves.
  private mutating func leaveOut(namesOfConditionsIn interpretation: Interpretation) {
    let named = interpretation.mentions(of: .condition).map(\.tokens)
    let isName = { (observation: Observation) in
      self.words[observation.finding].map { words in named.contains { $0.overlaps(words) } }
        ?? false
    }
    if observations.allSatisfy(isName) { observations = [] }
  }

  /// Takes over what a choice makes known, unless the person said otherwise in the same breath.
  private mutating func take(
    _ answer: Question.Answer, _ question: Question?, _ known: Evidence
  ) {
    let said = Set(observations.map(\.finding))
    for observation in answer.observations {
      if !said.contains(observation.finding) {
        observations.append(observation)
        rules[observation.finding] = .picked
      } else if rules[observation.finding] == .picked {
        merge(observation)
      }
    }
    next += answer.next
    inquiry = inquiry ?? answer.topic
    guard answer.isUnsure, let question else { return }
    // Who can't say about a list has not taken back what they told before.
    for finding in question.findings where !said.contains(finding) && known[finding] == nil {
      observations.append(Observation(finding, .unsure))
      rules[finding] = question.findings.count > 1 ? .listed : .picked
    }
  }

  /// Adds a value that was picked beside another of the same choice.
  private mutating func merge(_ observation: Observation) {
    guard case .choice(let added) = observation.value,
      let place = observations.firstIndex(where: { $0.finding == observation.finding }),
      case .choice(let places) = observations[place].value
    else { return }
    observations[place].value = .choice(Set(places + added).sorted())
  }

  /// Where something that became known comes from.
  func provenance(of finding: ID<Finding>, turn: Int) -> Provenance {
    Provenance(turn: turn, words: words[finding], by: rules[finding] ?? .mentioned)
  }

  private func event(
    _ utterance: String, _ interpretation: Interpretation, isAnswer: Bool
  ) -> DialogueMachine.Event {
    if inquiry != nil || interest != nil, observations.isEmpty, !isAnswer {
      return .act(Digression.asks)
    }
    if isAnswered || !observations.isEmpty || !disowned.isEmpty {
      return .heard(.understood, words: utterance)
    }
    if let act = interpretation.names(of: .act).first { return .act(act) }
    return .heard(interpretation.answer?.act.outcome ?? .notUnderstood, words: utterance)
  }

  /// The choices that were picked by number, by place or by their words.
  private static func picked(
    _ interpretation: Interpretation, from question: Question
  ) -> [Question.Answer] {
    guard let choice = interpretation.choice, !choice.isSuggestion else { return [] }
    return choice.picked.prefix(question.allowsSeveral ? .max : 1).map { question.answers[$0] }
  }

  /// The choice that a "no", "yes" or "not sure" stands for.
  ///
  /// A "no" denies whatever is not mentioned beside it: "no, just some itching". Before the name of
  /// a thing it denies that alone ("no creams"), and to a list "all good" is a no.
  private static func implied(
    by interpretation: Interpretation, of question: Question, isBare: Bool
  ) -> [Question.Answer] {
    guard let answer = interpretation.answer else { return [] }
    let isList = question.findings.count > 1
    if isList, answer.meansWell, isBare || answer.act == .no { return denial(question) }
    guard isBare && !(isList && answer.rule == .determiner) || answer.rule == .particle else {
      return []
    }
    switch answer.act {
    case .no: return denial(question)
    case .yes:
      let positive = question.answers.filter { answer in
        answer.observations.contains { $0.value == .present }
      }
      return isBare && positive.count == 1 ? positive : []
    case .unsure, .dontCare: return isBare ? unsure(question) : []
    }
  }

  private static func denial(_ question: Question) -> [Question.Answer] {
    let denials = question.answers.filter(\.denies)
    return Array((denials.isEmpty ? question.answers.filter(\.isNeither) : denials).prefix(1))
  }

  private static func unsure(_ question: Question) -> [Question.Answer] {
    question.answers.filter(\.isUnsure).prefix(1).map { $0 }
  }
}

extension Interpretation {
  /// The words that answer the question that was asked: the rest of the utterance may ask another.
  fileprivate var answeringWords: [Range<Int>] { (choice?.cues ?? []) + (answer?.cues ?? []) }
}

extension Mention {
  fileprivate func overlaps(_ words: [Range<Int>]) -> Bool {
    words.contains { $0.overlaps(tokens) }
  }
}

extension Question.Answer {
  /// Whether it says of everything that it isn't there.
  fileprivate var denies: Bool {
    !observations.isEmpty && observations.allSatisfy { $0.value == .absent }
  }

  /// Whether it says nothing but that the others don't fit.
  fileprivate var isNeither: Bool {
    observations.isEmpty && !isUnsure && topic == nil && next.isEmpty
  }
}

extension AnswerAct {
  /// What a script is told of a bare answer.
  fileprivate var outcome: Outcome {
    switch self {
    case .yes: .yes
    case .no: .no
    case .unsure, .dontCare: .unsure
    }
  }
}
