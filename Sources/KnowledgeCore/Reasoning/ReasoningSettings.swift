/// The numbers by which a pack is reasoned about, beside those of its findings and conditions.
public struct ReasoningSettings: Hashable, Sendable {
  /// The power to which prior weights are raised, from 0 (all conditions alike) to 1 (as given).
  ///
  /// Weights are rough and people who look for help differ from people at large, so packs soften
  /// them; below 1, what is common still comes first but what is rare can be found.
  public var priorExponent = 1.0
  /// The prior share of everything that isn't in the pack.
  public var unlisted = 0.05
  /// How often an answer is wrong: no answer can weigh more than this allows.
  ///
  /// Without it one slip of the finger excludes the truth for good.
  public var answerError = 0.01
  /// How often what is denied is there all the same, or `nil` for as often as any answer is wrong.
  ///
  /// People overlook what they have more often than they see what they haven't.
  public var denialError: Double?
  /// How much a question costs in nats of information for each of its words.
  public var burdenPerWord = 0.0005
  /// How much a question about private matters costs in nats, once.
  public var burdenOfPrivacy = 0.03
  /// How many nats about what can't wait are worth as much as one about everything.
  public var riskWeight = 2.0
  /// When to stop asking.
  public var stopping = Stopping()
  /// The share of conditions of a level or above from which that level is advised.
  public var urgencyShares: [Urgency: Double] = [
    .emergency: 0.25, .sameDay: 0.4, .withinDays: 0.4, .routine: 0.5,
  ]

  /// When to stop asking.
  public struct Stopping: Hashable, Sendable {
    /// The share at which the best condition stands out.
    public var share = 0.95
    /// How many questions to ask at least before a share counts.
    public var fewest = 8
    /// How many to ask at most.
    public var most = 20
    /// The least gain, in nats, that is worth a question.
    public var leastGain = 0.005

    /// The limits for a conversation with a patient person.
    public init() {}
  }

  /// The settings of a pack that states none.
  public init() {}
}
