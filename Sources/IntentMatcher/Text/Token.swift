/// A word, a number or a mark of an utterance.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: Hashable, Sendable {
    /// A word, in its normal form.
    case word
    /// Digits, with a decimal point if there is one: `38.5`.
    case number
    /// The end of a sentence or a line: `.`, `!`, `?`, `;`, a dash between blanks.
    case strongBreak
    /// A mark within a sentence: a comma, a colon, a bracket, a slash, a quotation mark.
    case weakBreak
    /// Any other mark: `°`, `%`, `+`, `-`, `=`.
    case symbol
  }

  /// What it is.
  public let kind: Kind
  /// Its place in the original, in UTF-8 bytes; words spelt out of one contraction may share it.
  public let span: Range<Int>
  /// Its normal form, as a place in the buffer of its ``Tokens``.
  let form: Range<Int>
  /// Whether it touches the token before it, as `cm` does in `2cm`.
  public let isGlued: Bool
  /// Whether a dash without blanks joins it to the token before it, as in `3-inch` and `2-3`.
  public let isHyphenated: Bool
  /// Whether a letter stands three times in a row, or twice at the end: "yesss", "noo".
  let isStretched: Bool
  /// The hash of its normal form.
  let hash: UInt32
}
