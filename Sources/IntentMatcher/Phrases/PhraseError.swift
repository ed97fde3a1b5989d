/// Why a phrase can't be read, and where.
public struct PhraseError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// A character that is no letter, digit, apostrophe, hyphen or part of the notation.
    case unexpectedCharacter(Character)
    /// A bracket without its partner.
    case unbalanced
    /// An alternative, or the whole phrase, without a word.
    case empty
    /// It stands for more than ``Phrase/mostWordings``.
    case tooManyWordings
    /// Every word may be missing.
    case allOptional
    /// A gap without a word on each side.
    case openGap
  }

  /// What went wrong.
  public let reason: Reason
  /// Where, in Unicode scalars from the start of the text.
  public let range: Range<Int>

  init(_ reason: Reason, at range: Range<Int>) {
    self.reason = reason
    self.range = range
  }
}

extension PhraseError: CustomStringConvertible {
  /// The error in words, without a full stop.
  public var description: String {
    switch reason {
    case .unexpectedCharacter(let character):
      "a phrase has words, '( | )', '<< >>', '?', '_' and '=' only, not '\(character)'"
    case .unbalanced: "this bracket has no partner"
    case .empty: "there is no word here"
    case .tooManyWordings: "the phrase stands for more than \(Phrase.mostWordings) wordings"
    case .allOptional: "every word of the phrase may be missing"
    case .openGap: "a gap needs a word on each side"
    }
  }
}
