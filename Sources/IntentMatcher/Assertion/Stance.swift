/// What an utterance says of one thing that it mentions, on four axes.
///
/// The axes are those of ConText, widened for lay speech: something may have ended, and people say
/// that they aren't sure. The default is what a bare mention says: it is so, now, of the speaker.
///
/// Source: H. Harkema et al., "ConText: an algorithm for determining negation, experiencer, and
/// temporal status from clinical reports", J. Biomed. Inform. 42 (2009).
public struct Stance: Hashable, Sendable {
  /// Whether it is said to be so.
  public enum Polarity: String, Hashable, Sendable, CaseIterable {
    /// It is so.
    case present
    /// It is not so.
    case absent
    /// It was so and has ended.
    case resolved
  }

  /// How far the speaker stands by it.
  public enum Certainty: String, Hashable, Sendable, CaseIterable {
    /// Stated.
    case sure
    /// Held possible.
    case unsure
    /// Of a case that has not come about: "if it bursts".
    case hypothetical
  }

  /// Whom it is said of.
  public enum Experiencer: String, Hashable, Sendable, CaseIterable {
    /// The person whom the conversation is about.
    case own
    /// Somebody else.
    case other
    /// Somebody in the speaker's care, for whom they may speak: "my little boy".
    case ward
  }

  /// When it is or was so.
  public enum Time: String, Hashable, Sendable, CaseIterable {
    /// Now, or as part of what is going on.
    case current
    /// Before what is going on.
    case past
    /// Again and again.
    case recurrent
  }

  /// Whether it is said to be so.
  public var polarity = Polarity.present
  /// How far the speaker stands by it.
  public var certainty = Certainty.sure
  /// Whom it is said of.
  public var experiencer = Experiencer.own
  /// When it is or was so.
  public var time = Time.current

  /// Creates the stance of a bare mention.
  public init() {}
}

extension Stance {
  /// One of the four questions that a stance answers.
  public enum Axis: Int, Hashable, Sendable, CaseIterable {
    /// Whether.
    case polarity
    /// How sure.
    case certainty
    /// Of whom.
    case experiencer
    /// When.
    case time
  }

  /// An answer on one axis.
  public enum Value: Hashable, Sendable {
    /// Whether it is so.
    case polarity(Polarity)
    /// How sure it is.
    case certainty(Certainty)
    /// Of whom it is said.
    case experiencer(Experiencer)
    /// When it is so.
    case time(Time)

    /// The value of a name, such as `absent` or `other`; no two axes share a name.
    public init?(named name: String) {
      if let value = Polarity(rawValue: name) {
        self = .polarity(value)
      } else if let value = Certainty(rawValue: name) {
        self = .certainty(value)
      } else if let value = Experiencer(rawValue: name) {
        self = .experiencer(value)
      } else if let value = Time(rawValue: name) {
        self = .time(value)
      } else {
        return nil
      }
    }

    /// The axis that it is on.
    public var axis: Axis {
      switch self {
      case .polarity: .polarity
      case .certainty: .certainty
      case .experiencer: .experiencer
      case .time: .time
      }
    }
  }

  /// Takes over a value on its axis.
  public mutating func set(_ value: Value) {
    switch value {
    case .polarity(let value): polarity = value
    case .certainty(let value): certainty = value
    case .experiencer(let value): experiencer = value
    case .time(let value): time = value
    }
  }

  /// The value on an axis.
  public subscript(axis: Axis) -> Value {
    switch axis {
    case .polarity: .polarity(polarity)
    case .certainty: .certainty(certainty)
    case .experiencer: .experiencer(experiencer)
    case .time: .time(time)
    }
  }
}
