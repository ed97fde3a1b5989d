/// Decides which of the phrases found in an utterance count.
///
/// Phrases compete only with phrases of their own kind. The order is total and independent of
/// chance: more words win, then fewer steps, then strong phrases before weak ones, then the line
/// that was written first. A phrase loses when another one has all its words; phrases that have the
/// same words and steps and mean different things make one ambiguous mention. A phrase that shares its
/// words takes none from other concepts.
struct MentionResolver {
  /// How many rejections back the same one is looked for.
  private static let mostAlike = 8

  private let lexicon: Lexicon
  private let tokens: Tokens
  private let question: AskedQuestion?
  private(set) var mentions: [Mention] = []
  private(set) var rejections: [Rejection] = []

  /// Resolves the matches of an utterance.
  ///
  /// - Complexity: O(*n*) in the matches, of which few overlap.
  init(_ matches: [Match], in tokens: Tokens, _ lexicon: Lexicon, to question: AskedQuestion?) {
    self.lexicon = lexicon
    self.tokens = tokens
    self.question = question
    let ordered = matches.sorted { left, right in
      (left.tokens.lowerBound, left.tokens.upperBound, left.entry)
        < (right.tokens.lowerBound, right.tokens.upperBound, right.entry)
    }
    let meant = withoutExcluded(ordered)
    mentions.reserveCapacity(meant.count)
    var taken = [Bool](repeating: false, count: meant.count)
    for index in meant.indices where !taken[index] { resolve(meant, index, &taken) }
  }

  /// The matches without exclusions and what they exclude, so that what isn't meant keeps no words
  /// from what is.
  private mutating func withoutExcluded(_ matches: [Match]) -> [Match] {
    guard matches.contains(where: { entry($0).use == .exclusion }) else { return matches }
    return matches.indices.compactMap { index in
      let match = matches[index]
      let entry = entry(match)
      guard entry.use != .exclusion else { return nil }
      let exclusion = neighbours(of: index, in: matches).first { other in
        let rival = self.entry(matches[other])
        return rival.use == .exclusion && rival.concept == entry.concept
          && matches[other].overlaps(match) && matches[other].weight >= match.weight
      }
      guard let exclusion else { return match }
      reject(match, .excluded(self.entry(matches[exclusion]).origin))
      return nil
    }
  }

  private func entry(_ match: Match) -> Lexicon.Entry { lexicon.entries[match.entry] }

  private mutating func resolve(_ matches: [Match], _ index: Int, _ taken: inout [Bool]) {
    let match = matches[index]
    var twins: [Concept] = []
    for other in neighbours(of: index, in: matches) {
      let rival = matches[other]
      if let reason = objection(of: rival, to: match, isEarlier: other < index) {
        if isWorthTelling(reason, of: entry(match).concept) { reject(match, reason) }
        return
      }
      guard isTwin(rival, of: match) else { continue }
      taken[other] = true
      twins.append(self.entry(rival).concept)
    }
    append(match, twins)
  }

  /// The matches that may overlap one, by their places.
  private func neighbours(of index: Int, in matches: [Match]) -> some Sequence<Int> {
    let tokens = matches[index].tokens
    var low = index
    while low > 0,
      matches[low - 1].tokens.lowerBound > tokens.lowerBound - PhraseScan.mostTokens
    {
      low -= 1
    }
    return (low..<matches.count).lazy
      .prefix { matches[$0].tokens.lowerBound < tokens.upperBound }
      .filter { $0 != index && matches[$0].tokens.upperBound > tokens.lowerBound }
  }

  /// What another match has against one, if anything.
  private func objection(
    of rival: Match, to match: Match, isEarlier: Bool
  ) -> Rejection.Reason? {
    let (mine, other) = (entry(match), entry(rival))
    guard other.concept.kind.layer == mine.concept.kind.layer, rival.covers(match),
      !other.sharesWords || other.concept == mine.concept
    else { return nil }
    if rival.weight > match.weight { return .shorter(than: other.concept) }
    if (rival.step, rank(other)) < (match.step, rank(mine)) { return .weaker(than: other.concept) }
    let isSame = other.concept == mine.concept && rival.step == match.step
    // Two wordings of one phrase may stand in the same misspelt words.
    return isSame && isEarlier ? .weaker(than: other.concept) : nil
  }

  private func rank(_ entry: Lexicon.Entry) -> Int {
    if question?.subjects.contains(entry.concept) ?? false { return 0 }
    return entry.use == .mention ? 1 : 2
  }

  private func isTwin(_ rival: Match, of match: Match) -> Bool {
    let (mine, other) = (entry(match), entry(rival))
    return rival.tokens == match.tokens && rival.consumed == match.consumed
      && rival.step == match.step && rank(mine) == rank(other)
      && other.concept.kind == mine.concept.kind && other.concept != mine.concept
      && !mine.sharesWords && !other.sharesWords && mine.isDenial == other.isDenial
  }

  /// Whether a phrase lost to another concept: that a longer phrase says the same goes without
  /// saying.
  private func isWorthTelling(_ reason: Rejection.Reason, of concept: Concept) -> Bool {
    switch reason {
    case .shorter(let other), .weaker(let other): other != concept
    case .excluded, .notAlone, .asked: true
    }
  }

  private mutating func reject(_ match: Match, _ reason: Rejection.Reason) {
    let rejection = Rejection(
      concept: entry(match).concept, span: span(match.tokens), reason: reason)
    // Several phrases of a concept may stand in the same words.
    if !rejections.suffix(Self.mostAlike).contains(rejection) { rejections.append(rejection) }
  }

  private mutating func append(_ match: Match, _ twins: [Concept]) {
    let entry = entry(match)
    let isWeak = entry.use == .weakMention && !(question?.subjects.contains(entry.concept) ?? false)
    let standing: Mention.Standing =
      isWeak ? .offSubject : entry.isGuarded && match.step == .typo ? .mustConfirm : .assured
    mentions.append(
      Mention(
        concept: entry.concept, alternatives: twins, tokens: match.tokens,
        span: span(match.tokens), standing: standing, isDenial: entry.isDenial,
        isGuarded: entry.isGuarded, step: match.step, origin: entry.origin))
  }

  private func span(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].span.lowerBound..<tokens[range.upperBound - 1].span.upperBound
  }
}

extension Concept.Kind {
  /// The phrases that compete for words.
  fileprivate var layer: Int {
    switch self {
    case .finding: 0
    case .condition: 1
    case .topic, .question: 2
    case .act: 3
    case .subject: 4
    }
  }
}
