/// Reads answers to questions that can be answered by yes or no.
///
/// The most direct evidence decides: a particle in front, then "any will do", then "not sure", then
/// other turns of phrase, then verdicts ("that's right") with their negators, then short sentences
/// that repeat the question ("I do"), then plain denials. When two answers compete, the reading is
/// a conflict or there is none: what isn't understood can be asked again, a wrong answer can't be
/// taken back.
public struct AnswerReader: Sendable {
  private let vocabulary: AnswerVocabulary

  /// Creates a reader.
  public init(_ vocabulary: AnswerVocabulary) { self.vocabulary = vocabulary }

  /// Reads an answer.
  ///
  /// - Parameters:
  ///   - tokens: What the person typed.
  ///   - isNegative: Whether the question was put negatively ("You have no fever?"). The reading is
  ///     always about the positive ("there is a fever"): agreeing with such a question is a no.
  /// - Returns: The answer, or `nil` when the utterance isn't understood as one.
  /// - Complexity: O(*n*) in the tokens.
  public func read(_ tokens: Tokens, toNegative isNegative: Bool = false) -> AnswerReading? {
    let evidence = AnswerEvidence(AnswerScan(tokens, vocabulary), tokenCount: tokens.count)
    guard var reading = evidence.reading else { return nil }
    reading.meansWell = evidence.marks.contains { mark in
      mark.cue?.meansWell ?? false && reading.cues.contains(mark.tokens)
    }
    return isNegative ? evidence.turned(reading) : reading
  }
}
