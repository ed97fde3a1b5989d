/// Finds where people correct themselves: "three, no wait, four weeks".
///
/// It finds the cues only. What a cue replaces is for those to say who know the values: the last
/// one before it that is of the same kind as the first one after it.
public struct CorrectionReader: Sendable {
  private let vocabulary: CorrectionVocabulary

  /// Creates a reader.
  public init(_ vocabulary: CorrectionVocabulary) { self.vocabulary = vocabulary }

  /// The cues of an utterance, from left to right.
  ///
  /// - Complexity: O(*n*) in the tokens.
  public func corrections(in tokens: Tokens) -> [CorrectionCue] {
    guard vocabulary.mayCorrect(tokens) else { return [] }
    let scan = CorrectionScan(tokens, vocabulary)
    var cues: [CorrectionCue] = []
    var previous = 0
    for index in scan.pieces.indices {
      guard let cue = scan.cue(at: index) else { continue }
      if let known = cues.last, !scan.pieces[previous..<index].contains(where: \.isContent) {
        cues[cues.count - 1] = known.joined(with: cue)
      } else {
        cues.append(cue)
      }
      previous = index
    }
    return cues
  }
}

extension CorrectionCue {
  /// One cue of two that follow each other: the stronger one names it, and taking back wins.
  fileprivate func joined(with next: CorrectionCue) -> CorrectionCue {
    let name = strength == .firm || next.strength == .weak ? self : next
    return CorrectionCue(
      kind: kind == .withdraw ? kind : next.kind,
      tokens: tokens.lowerBound..<next.tokens.upperBound, strength: name.strength,
      origin: name.origin, hasBefore: hasBefore, hasAfter: next.hasAfter,
      counterpart: counterpart ?? next.counterpart)
  }
}
