/// What some phrases answer to a question.
public struct AnswerRule: Hashable, Sendable {
  /// What a phrase answers.
  public enum Effect: Hashable, Sendable {
    /// It is as the question has it: "yes", and "right" to "no fever?".
    case agrees
    /// The thing asked about takes these values: "no", "not any more", "I do".
    case says([Stance.Value])
    /// One of the things asked about is so and the others are not: "the first one".
    case picks(Pick)
    /// Nothing: the phrase hides the shorter one within: "I don't know why".
    case nothing
  }

  /// Which of the things asked about an answer picks.
  public enum Pick: Hashable, Sendable {
    /// The one at a place, counted from 0.
    case place(Int)
    /// The last.
    case last
    /// The one that the answer names: "just the chills".
    case named
  }

  /// Its name in the vocabulary.
  public var name: String
  /// The phrases that answer.
  public var phrases: [Phrase]
  /// What they answer.
  public var effect: Effect
  /// Where its phrases count.
  public var place = AssertionRule.Place.anywhere
  /// Of whom the question must be for the rule to count; `nil` for anybody.
  public var experiencer: Stance.Experiencer?
  /// Its rank: a later answer replaces an earlier one of a lower rank.
  public var priority = 0
  /// Where it was written.
  public var origin: AssertionRule.Origin

  /// Creates a rule that counts anywhere.
  public init(
    _ name: String, _ phrases: [Phrase], _ effect: Effect, origin: AssertionRule.Origin
  ) {
    self.name = name
    self.phrases = phrases
    self.effect = effect
    self.origin = origin
  }
}
