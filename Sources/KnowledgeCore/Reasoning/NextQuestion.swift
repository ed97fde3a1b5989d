internal import Expressions

/// What to ask next, or why there is nothing left to ask.
public enum NextQuestion: Hashable, Sendable {
  /// Ask this.
  case ask(ID<Question>)
  /// Stop, for this reason.
  case stop(Reason)

  /// Why no question follows.
  public enum Reason: Hashable, Sendable {
    /// One condition stands out clearly.
    case settled
    /// Nothing left could be answered or would tell more.
    case nothingLeft
    /// A person's patience is used up.
    case enough
  }

  /// When to stop.
  public struct Limits: Hashable, Sendable {
    /// The share of the best condition at which it stands out.
    public var share = 0.95
    /// How many questions to ask at least before a share counts.
    public var fewest = 8
    /// How many to ask at most.
    public var most = 20

    /// The limits for a conversation with a patient person.
    public init() {}
  }

  /// Chooses the next question.
  ///
  /// Questions that an answer called for come first, then safety, then rank. A question is passed
  /// over when it was asked, when it isn't for this person, or when everything that it could tell
  /// is known.
  ///
  /// - Complexity: O(*q*·*a*) in the questions and their answers.
  public init(
    after asked: [ID<Question>], called: [ID<Question>], evidence: Evidence, ranking: Ranking,
    in knowledge: Knowledge, limits: Limits = Limits()
  ) {
    let open = (called + knowledge.questions.ids).filter { id in
      !asked.contains(id) && Self.isWorthAsking(knowledge.questions[id], evidence, knowledge)
    }
    guard let next = open.first else {
      self = .stop(.nothingLeft)
      return
    }
    let isOptional = !knowledge.questions[next].isSafety && !called.contains(next)
    if isOptional, asked.count >= limits.most {
      self = .stop(.enough)
    } else if isOptional, asked.count >= limits.fewest,
      (ranking.candidates.first?.share ?? 0) >= limits.share
    {
      self = .stop(.settled)
    } else {
      self = .ask(next)
    }
  }

  private static func isWorthAsking(
    _ question: Question, _ evidence: Evidence, _ knowledge: Knowledge
  ) -> Bool {
    if let askIf = question.askIf,
      evidence.evaluate(askIf, not: .unsaid, in: knowledge) != .yes
    {
      return false
    }
    let findings = question.findings
    return findings.isEmpty || findings.contains { evidence[$0] == nil }
  }
}
