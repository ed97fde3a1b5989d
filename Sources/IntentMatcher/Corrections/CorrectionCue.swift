/// A sign that somebody corrects what they said, here or earlier.
public struct CorrectionCue: Hashable, Sendable {
  /// What becomes of what was said before.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What comes after takes the place of the value of the same kind before it: "I mean".
    case replace
    /// It is taken back, whether or not something comes after: "scratch that".
    case withdraw
    /// What is named after it is taken back: "forget what I said about the knee".
    case disown
  }

  /// What becomes of what was said before.
  public let kind: Kind
  /// The cue; cues with nothing between them are one.
  public let tokens: Range<Int>
  /// Whether it is certain that something is corrected.
  ///
  /// `actually` may only stress, so a weak cue counts when two values of one kind stand on its sides.
  public let strength: CueStrength
  /// The group of the vocabulary that it came from.
  public let origin: String
  /// Whether something stands before it in the utterance; if not, an earlier one is corrected.
  public let hasBefore: Bool
  /// Whether something stands after it in the utterance.
  public let hasAfter: Bool
  /// What stands against what is denied: "right" of "not left, right".
  public internal(set) var counterpart: Range<Int>?
}
