/// A phrase of a vocabulary, in a notation for people who write lists of phrases.
///
/// ```text
/// hard as a rock            these words, in this order, and their inflections
/// (rock | stone) hard       one or the other
/// very? hard                the word may be missing
/// =lumps                    this form and no other
/// lump _ elbow              up to two other words may stand between
/// << ooze chalky >>         in any order, with up to three other words between
/// ~ hard                    counts only beside other words of the subject, or when asked for
/// ! hard of hearing         where this stands, the concept isn't meant
/// ```
///
/// A phrase is multiplied out into its wordings when it is read, so that matching knows only runs of
/// words and gaps.
public struct Phrase: Hashable, Sendable {
  /// One place of a wording.
  public enum Part: Hashable, Sendable {
    /// A word in its normal form, or any inflection of it.
    case word(String)
    /// A word in its normal form and no other.
    case exactly(String)
    /// Up to so many words of any kind, within the clause.
    case gap(Int)
  }

  /// What the phrase does where it stands.
  public enum Use: Hashable, Sendable {
    /// It mentions its concept.
    case mention
    /// It mentions its concept only in company: beside a word of the pack's subject or a strong
    /// mention, or in answer to a question about the concept.
    case weakMention
    /// Its concept isn't meant, whatever shorter phrases say.
    case exclusion
  }

  /// What the phrase does.
  public let use: Use
  /// Every run of parts that the phrase stands for.
  public let wordings: [[Part]]

  /// Parses a phrase.
  ///
  /// - Throws: ``PhraseError`` at the first place that can't be read.
  public init(parsing text: String) throws(PhraseError) {
    var parser = PhraseParser(text)
    (use, wordings) = try parser.parse()
  }

  /// The greatest number of wordings that one phrase may stand for.
  public static let mostWordings = 64
}

extension Phrase {
  /// The words of every wording, for readers that match words as they are written.
  public var words: [[String]] {
    wordings.map { wording in
      wording.compactMap { part in
        switch part {
        case .word(let text), .exactly(let text): text
        case .gap: nil
        }
      }
    }
  }
}
