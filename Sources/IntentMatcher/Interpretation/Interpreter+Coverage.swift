extension Interpreter {
  mutating func note(_ words: WordReading) {
    let forms = matcher.lexicon.classes.forms
    func respelling(_ correction: WordReading.Correction) -> Interpretation.Respelling {
      Interpretation.Respelling(
        span: tokens[correction.token].span,
        word: String(decoding: forms[correction.form], as: UTF8.self))
    }
    result.respellings = words.corrections.map(respelling)
    result.doubts = words.doubts.map(respelling)
    result.unknownWords = words.unknown.filter { !words.isCorrected($0) }.map { tokens[$0].span }
  }

  /// Whether a token is more than grammar: no article, auxiliary or pronoun.
  func carriesMeaning(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .number: true
    case .word: !matcher.lexicon.isGrammar(tokens[index])
    case .strongBreak, .weakBreak, .symbol: false
    }
  }

  mutating func cover() {
    for mention in result.mentions where mention.standing != .offSubject { use(mention.tokens) }
    for value in result.values { use(value.tokens) }
    for cue in result.answer?.cues ?? [] { use(cue) }
    for range in result.choice?.cues ?? [] { use(range) }
    for cue in result.corrections { use(cue.tokens) }
    for reason in result.mentions.flatMap(\.reasons) where reason.text == .answer {
      use(reason.trigger)
    }
    for index in tokens.indices where carriesMeaning(index) {
      result.coverage.words += 1
      if used[index] { result.coverage.covered += 1 }
    }
  }

  private mutating func use(_ range: Range<Int>) { for index in range { used[index] = true } }

  mutating func decide() {
    let counting = result.mentions.filter { $0.standing == .assured || $0.standing == .mustConfirm }
    let isAmbiguous = counting.contains { !$0.alternatives.isEmpty }
    let hasChoice = result.choice.map { !$0.picked.isEmpty || !$0.excluded.isEmpty } ?? false
    let hasMore = result.answer != nil || hasChoice || !result.values.isEmpty
    guard !counting.isEmpty || hasMore else { return }
    if isAmbiguous || (result.choice.map { !$0.alternatives.isEmpty } ?? false) {
      result.decision = .ambiguous
    } else {
      let coverage = result.coverage
      result.decision = coverage.covered * 2 >= coverage.words ? .understood : .partly
    }
  }
}
