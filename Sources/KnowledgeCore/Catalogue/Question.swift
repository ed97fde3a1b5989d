public import Expressions

/// A question about one or more findings, with the answers that a person can pick.
public struct Question: Named {
  /// One answer.
  public struct Answer: Hashable, Sendable {
    /// The words that offer it.
    public let label: String
    /// What becomes known.
    public let observations: [Observation]
    /// The questions that should come next.
    public let next: [ID<Question>]
    /// The question of people that this answer asks for.
    public let topic: ID<Inquiry>?
    /// Whether it says that the person doesn't know.
    public let isUnsure: Bool
    /// To whom it is offered.
    public let offerIf: Expression?

    /// Creates an answer.
    public init(
      label: String, observations: [Observation], next: [ID<Question>] = [],
      topic: ID<Inquiry>? = nil, isUnsure: Bool = false, offerIf: Expression? = nil
    ) {
      self.label = label
      self.observations = observations
      self.next = next
      self.topic = topic
      self.isUnsure = isUnsure
      self.offerIf = offerIf
    }
  }

  /// The stable code.
  public let name: String
  /// The question.
  public let text: String
  /// A shorter wording, for asking it again.
  public let shorter: String
  /// Why it is asked.
  public let reason: String
  /// Whether it looks for danger, and comes before all others.
  public let isSafety: Bool
  /// The place in the fixed order.
  public let rank: Int
  /// For whom it makes sense.
  public let askIf: Expression?
  /// Whether several answers can hold at once.
  public let allowsSeveral: Bool
  /// The answers, in the order in which they are offered.
  public private(set) var answers: [Answer]
  /// The findings that it is about, each once, in the order of the answers.
  public private(set) var findings: [ID<Finding>]
  /// Whether it touches what people rather keep to themselves, and is asked only when it tells much.
  public let isPrivate: Bool
  /// Whether it is the question that asks for one finding alone, made from the finding.
  public let isOwn: Bool
  /// Where its reason stands.
  public let sources: [ID<Source>]

  /// Creates a question.
  public init(
    name: String, text: String, shorter: String, reason: String, isSafety: Bool = false,
    rank: Int, askIf: Expression? = nil, allowsSeveral: Bool = false, answers: [Answer],
    isPrivate: Bool = false, sources: [ID<Source>]
  ) {
    findings = answers.findings
    self.isPrivate = isPrivate
    isOwn = false
    self.name = name
    self.text = text
    self.shorter = shorter
    self.reason = reason
    self.isSafety = isSafety
    self.rank = rank
    self.askIf = askIf
    self.allowsSeveral = allowsSeveral
    self.answers = answers
    self.sources = sources
  }

  /// Creates the question that asks for one finding alone.
  ///
  /// Its reason is empty: why it is asked depends on what it would tell at the moment.
  public init(
    asking finding: ID<Finding>, _ own: Finding, text: String, rank: Int, answers: [Answer]
  ) {
    name = own.name
    self.text = text
    shorter = text
    reason = ""
    isSafety = false
    self.rank = rank
    askIf = own.askIf
    if case .choice(_, let multiple) = own.kind {
      allowsSeveral = multiple
    } else {
      allowsSeveral = false
    }
    self.answers = answers
    findings = [finding]
    isPrivate = false
    isOwn = true
    sources = []
  }

  /// The question with some of its answers, so that the others are neither offered nor denied: who
  /// picks "none of these" says nothing of what only the others speak of.
  public func offering(where isOffered: (Answer) -> Bool) -> Question {
    let left = answers.filter { !isOffered($0) }
    guard !left.isEmpty else { return self }
    let offered = answers.filter(isOffered)
    let shown = Set(offered.flatMap(\.named))
    let hidden = Set(left.flatMap(\.named)).subtracting(shown)
    var question = self
    question.answers = offered.map { $0.without(hidden) }
    question.findings = question.answers.findings
    return question
  }
}

extension Question.Answer {
  /// The findings that it says anything of but that they aren't there.
  fileprivate var named: [ID<Finding>] {
    observations.filter { $0.value != .absent }.map(\.finding)
  }

  fileprivate func without(_ findings: Set<ID<Finding>>) -> Self {
    Self(
      label: label, observations: observations.filter { !findings.contains($0.finding) },
      next: next, topic: topic, isUnsure: isUnsure, offerIf: offerIf)
  }
}

extension [Question.Answer] {
  /// The findings that they speak of, each once, in their order.
  fileprivate var findings: [ID<Finding>] {
    var seen: Set<ID<Finding>> = []
    return flatMap { $0.observations.map(\.finding) }.filter { seen.insert($0).inserted }
  }
}
