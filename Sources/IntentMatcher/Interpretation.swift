/// A concept that an utterance mentions.
public struct Mention: Hashable, Sendable {
  /// Whether the utterance says that it is so.
  public enum Polarity: Hashable, Sendable {
    /// It is so.
    case present
    /// It is not so.
    case absent
  }

  /// What is mentioned.
  public let concept: Concept
  /// Where, in the UTF-8 bytes of the utterance.
  public let span: Range<Int>
  /// Whether it is said to be so.
  public let polarity: Polarity
}

/// What one utterance was taken to mean.
public struct Interpretation: Hashable, Sendable {
  /// The concepts mentioned, from left to right.
  public let mentions: [Mention]
  /// The words that belong to no wording, by their places in the UTF-8 bytes.
  public let unknownWords: [Range<Int>]
  /// How many words there were.
  public let wordCount: Int

  /// The names of the concepts of one kind, from left to right.
  public func names(of kind: Concept.Kind) -> [String] {
    mentions.filter { $0.concept.kind == kind }.map(\.concept.name)
  }
}
