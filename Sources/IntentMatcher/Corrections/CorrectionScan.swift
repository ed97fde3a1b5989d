/// An utterance as the correction reader sees it: cues, marks, fillers and content.
struct CorrectionScan {
  /// The longest entry of the vocabulary at a place, or a token that has none.
  struct Piece {
    enum Kind {
      case cue(CorrectionVocabulary.Group)
      case content, filler, mark, number
    }

    let tokens: Range<Int>
    let kind: Kind

    /// Whether it could be corrected, or correct something.
    var isContent: Bool {
      switch kind {
      case .content, .number: true
      case .cue, .filler, .mark: false
      }
    }

    var isCue: Bool {
      switch kind {
      case .cue: true
      case .content, .number, .filler, .mark: false
      }
    }

    var isMark: Bool {
      switch kind {
      case .mark: true
      case .content, .number, .cue, .filler: false
      }
    }

    var isNumber: Bool {
      switch kind {
      case .number: true
      case .content, .mark, .cue, .filler: false
      }
    }
  }

  private(set) var pieces: [Piece] = []
  /// The first and the last piece of content.
  private let content: ClosedRange<Int>?

  init(_ tokens: Tokens, _ vocabulary: CorrectionVocabulary) {
    pieces.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let match = vocabulary.trie.longestMatch(in: tokens, at: index)
      let end = match?.end ?? index + 1
      pieces.append(Piece(tokens: index..<end, kind: Self.kind(match?.value, tokens[index].kind)))
      index = end
    }
    let first = pieces.firstIndex(where: \.isContent)
    let last = pieces.lastIndex(where: \.isContent)
    content = first.flatMap { first in last.map { first...$0 } }
  }

  private static func kind(_ entry: CorrectionVocabulary.Entry?, _ token: Token.Kind) -> Piece.Kind
  {
    switch (entry, token) {
    case (.cue(let group), _): .cue(group)
    case (.opaque, _): .content
    case (.filler, _): .filler
    case (nil, .strongBreak), (nil, .weakBreak): .mark
    case (nil, .number): .number
    case (nil, .word), (nil, .symbol): .content
    }
  }

  /// The cue at a place, if it stands where it counts.
  func cue(at index: Int) -> CorrectionCue? {
    guard case .cue(let group) = pieces[index].kind else { return nil }
    let hasBefore = content.map { $0.lowerBound < index } ?? false
    let hasAfter = content.map { $0.upperBound > index } ?? false
    var counterpart: Range<Int>?
    let counts: Bool
    switch group.place {
    case .anywhere: counts = true
    case .opening: counts = hasAfter && (opensClause(index) || precedesNumber(index))
    case .inserted:
      counts =
        hasBefore && hasAfter
        && (opensClause(index) && endsAtMark(index) || precedesNumber(index))
    case .contrast:
      counterpart = opensClause(index) ? self.counterpart(of: index) : nil
      counts = counterpart != nil
    }
    guard counts else { return nil }
    return CorrectionCue(
      kind: group.kind, tokens: pieces[index].tokens, strength: group.strength,
      origin: group.name, hasBefore: hasBefore, hasAfter: hasAfter, counterpart: counterpart)
  }

  /// Whether a mark, a filler or another cue stands before a place, or nothing.
  private func opensClause(_ index: Int) -> Bool { index == 0 || !pieces[index - 1].isContent }

  private func endsAtMark(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].isMark
  }

  private func precedesNumber(_ index: Int) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].isNumber
  }

  /// The second side of "not left, right": at most three words, a mark, at most three words, of which
  /// another cue ends the second ("elbow, I mean").
  private func counterpart(of index: Int) -> Range<Int>? {
    let sides = pieces[(index + 1)...].prefix(2 * Self.longestContrast + 3)
      .split(maxSplits: 2, omittingEmptySubsequences: false, whereSeparator: \.isMark)
    guard sides.count >= 2, sides[0].allSatisfy(\.isContent) else { return nil }
    let second = sides[1].prefix(while: \.isContent)
    guard [sides[0].count, second.count].allSatisfy((1...Self.longestContrast).contains),
      second.count == sides[1].count || sides[1][second.endIndex].isCue,
      let first = second.first, let last = second.last
    else { return nil }
    return first.tokens.lowerBound..<last.tokens.upperBound
  }

  private static let longestContrast = 3
}
