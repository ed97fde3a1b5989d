/// A concept that an utterance mentions, what is said of it, and how it was found.
public struct Mention: Hashable, Sendable {
  /// How far a mention may be taken at its word.
  public enum Standing: Hashable, Sendable {
    /// It counts.
    case assured
    /// It rests on a misspelt word where a mistake would matter: ask before it counts.
    case mustConfirm
    /// Its words are everyday words, and nothing shows that they speak of the subject.
    case offSubject
    /// The speaker took it back in the same breath.
    case retracted
  }

  /// What is mentioned.
  public let concept: Concept
  /// What else the same words may mean; empty for most.
  public let alternatives: [Concept]
  /// The tokens, from the first of its words to the last.
  public let tokens: Range<Int>
  /// Where it stands, in the UTF-8 bytes of the utterance.
  public let span: Range<Int>
  /// What is said of it.
  public internal(set) var stance = Stance()
  /// Why, for each axis on which something other than the default is said.
  public internal(set) var reasons: [StanceReason] = []
  /// Whether it counts.
  public internal(set) var standing: Standing
  /// Whether its words deny it by themselves: "the oil was clean".
  public let isDenial: Bool
  /// Whether missing it, or inventing it, would do harm.
  public let isGuarded: Bool
  /// The weakest step that its words needed.
  public let step: Step
  /// The line of the vocabulary that it was found by.
  public let origin: Vocabulary.Origin

  /// Whether the speaker says that it is so, now, of the person the conversation is about.
  public var isAsserted: Bool {
    standing == .assured && stance.polarity == .present && stance.certainty == .sure
      && stance.experiencer == .own && stance.time != .past
  }
}

/// A phrase that was found and does not count, with what stands against it.
public struct Rejection: Hashable, Sendable {
  /// What stands against a phrase.
  public enum Reason: Hashable, Sendable {
    /// A longer phrase has all its words.
    case shorter(than: Concept)
    /// Another phrase needs fewer steps for the same words.
    case weaker(than: Concept)
    /// The vocabulary says that the concept isn't meant here.
    case excluded(Vocabulary.Origin)
    /// It would be a wish about the conversation, but the sentence goes on.
    case notAlone
    /// It is asked of something: "is gout painful".
    case asked(of: Concept)
  }

  /// What it would have meant.
  public let concept: Concept
  /// Where it stands, in the UTF-8 bytes of the utterance.
  public let span: Range<Int>
  /// What stands against it.
  public let reason: Reason
}
