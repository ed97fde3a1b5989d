/// The reading of one utterance, step by step.
struct Interpreter {
  let tokens: Tokens
  let matcher: IntentMatcher
  private let question: AskedQuestion?
  var result = Interpretation()
  /// Which tokens were put to use.
  var used: [Bool]

  init(_ tokens: Tokens, _ matcher: IntentMatcher, _ question: AskedQuestion?) {
    self.tokens = tokens
    self.matcher = matcher
    self.question = question
    used = [Bool](repeating: false, count: tokens.count)
  }

  mutating func interpret() -> Interpretation {
    let words = WordReading(tokens, in: matcher.lexicon)
    readMentions(words)
    result.values = matcher.values.values(in: tokens, expecting: question?.expected)
    if let choices = question?.choices {
      result.choice = matcher.choices.read(tokens, choices)
    }
    result.corrections = matcher.corrections.corrections(in: tokens)
    readAnswer()
    keepOnlyWishesThatStandAlone()
    leaveWordsToQuestions()
    leaveToConditions()
    seekCompany()
    readStances()
    contrast()
    doubt(words)
    retract()
    note(words)
    cover()
    decide()
    return result
  }

  /// Reads the answer; of one that corrects itself ("no wait, yes"), what comes after.
  private mutating func readAnswer() {
    let isNegative = question?.isNegative ?? false
    result.answer = matcher.answers.read(tokens, toNegative: isNegative)
    guard let answer = result.answer,
      let turn = result.corrections.last(where: { $0.strength == .firm })
    else { return }
    // The "no" of "no wait" takes something back and answers nothing.
    let isCue = answer.cues.contains { $0.overlaps(turn.tokens) }
    guard isCue || answer.rule == .conflict && turn.hasAfter else { return }
    let start = turn.tokens.upperBound
    let rest = matcher.answers.read(tokens.suffix(from: start), toNegative: isNegative)
    result.answer = rest?.shifted(by: start) ?? (isCue ? nil : answer)
  }

  // MARK: Mentions

  private mutating func readMentions(_ words: WordReading) {
    let scan = PhraseScan(words, in: matcher.lexicon)
    guard !scan.matches.isEmpty else { return }
    let resolver = MentionResolver(scan.matches, in: tokens, matcher.lexicon, to: question)
    result.mentions = resolver.mentions
    result.rejections = resolver.rejections
  }

  /// Keeps wishes about the conversation, such as "back", that are most of what was said; "my back
  /// hurts" is none.
  private mutating func keepOnlyWishesThatStandAlone() {
    let wishes = result.mentions.filter { $0.concept.kind == .act && !$0.isGuarded }
    guard !wishes.isEmpty else { return }
    let meaningful = tokens.indices.count { carriesMeaning($0) }
    let stray = wishes.filter { mention in
      let own = mention.tokens.count { carriesMeaning($0) }
      return meaningful - own > max(1, own / 2) && mention.tokens.count <= 3
    }
    guard !stray.isEmpty else { return }
    result.mentions.removeAll(where: stray.contains)
    result.rejections += stray.map {
      Rejection(concept: $0.concept, span: $0.span, reason: .notAlone)
    }
  }

  /// Lets the words of a whole question, or of a wish, stand for nothing else.
  ///
  /// They assert nothing ("go back"), pick nothing ("is it cancer?" isn't an answer to a list with
  /// cancer in it), answer nothing ("I don't know what to type") and state nothing ("that's all for
  /// today"). A wish that is a cue and nothing more may be the very answer, though.
  private mutating func leaveWordsToQuestions() {
    let wholes = result.mentions.filter { $0.concept.kind == .question || $0.concept.kind == .act }
    guard !wholes.isEmpty else { return }
    if rests(result.choice?.cues, on: wholes) { result.choice = nil }
    if rests(result.answer?.cues, on: wholes) { result.answer = nil }
    let wishes = wholes.filter { $0.concept.kind == .act }
    result.values.removeAll { value in wishes.contains { $0.tokens.contains(value.tokens) } }
    // "It is normal. Is that possible?" is a question, "it is normal" alone tells something.
    let asks = tokens.indices.last.map { tokens.text(at: $0) == "?" } ?? false
    let asserted = result.mentions.filter { mention in
      mention.concept.kind == .finding && wholes.contains { $0.takes(mention, asks: asks) }
    }
    guard !asserted.isEmpty else { return }
    result.mentions.removeAll(where: asserted.contains)
    result.rejections += asserted.compactMap { mention in
      wholes.first { $0.takes(mention, asks: asks) }.map {
        Rejection(
          concept: mention.concept, span: mention.span, reason: .shorter(than: $0.concept))
      }
    }
  }

  /// Whether something rests on words of questions and longer wishes alone.
  private func rests(_ cues: [Range<Int>]?, on wholes: [Mention]) -> Bool {
    guard let cues, !cues.isEmpty else { return false }
    return cues.allSatisfy { cue in
      wholes.contains { whole in
        whole.tokens.contains(cue)
          && (whole.concept.kind == .question || whole.isGuarded || whole.tokens.count > cue.count)
      }
    }
  }

  /// Lets everyday words count beside words of the subject.
  private mutating func seekCompany() {
    let hasCompany = result.mentions.contains { mention in
      switch mention.concept.kind {
      case .finding, .subject, .condition: mention.standing == .assured
      case .topic, .question, .act: false
      }
    }
    guard hasCompany else { return }
    for index in result.mentions.indices where result.mentions[index].standing == .offSubject {
      result.mentions[index].standing = .assured
    }
  }

  private mutating func readStances() {
    let places = result.mentions.indices.filter { result.mentions[$0].concept.kind.canBeAsserted }
    guard !places.isEmpty else { return }
    let read = matcher.assertion.read(tokens, mentions: places.map { result.mentions[$0].tokens })
    for (place, assertion) in zip(places, read) {
      result.mentions[place].stance = assertion.stance
      result.mentions[place].reasons = assertion.reasons
      if result.mentions[place].isDenial { result.mentions[place].turn() }
    }
  }

  /// Asks again about what follows a word that may be a misspelt "not", up to the end of the sentence.
  private mutating func doubt(_ words: WordReading) {
    for doubt in words.doubts {
      let rest = tokens.indices.dropFirst(doubt.token + 1)
      let end = rest.first { tokens[$0].kind == .strongBreak } ?? tokens.count
      for index in result.mentions.indices
      where (doubt.token..<end).contains(result.mentions[index].tokens.lowerBound)
        && result.mentions[index].standing == .assured
      {
        result.mentions[index].standing = .mustConfirm
      }
    }
  }
}

extension Mention {
  /// Turns what is said of words that deny something into what is said of the thing.
  ///
  /// That something isn't normal leaves open in which way. The denying words themselves ("it was
  /// normal") say nothing more.
  fileprivate mutating func turn() {
    let isOwn = reasons.contains { reason in
      reason.value.axis == .polarity && tokens.contains(reason.trigger)
    }
    switch stance.polarity {
    case .absent where !isOwn, .resolved where !isOwn:
      (stance.polarity, stance.certainty) = (.present, .unsure)
    case .present, .absent, .resolved: stance.polarity = .absent
    }
  }

  /// Whether the words of a question or a wish take those of a finding: all of them, or, of a question,
  /// some of them where it is the longer one; of what is then asked about, a denial.
  fileprivate func takes(_ finding: Mention, asks: Bool) -> Bool {
    if asks, finding.isDenial, concept.kind == .question, tokens.overlaps(finding.tokens) {
      return true
    }
    if tokens.contains(finding.tokens) { return tokens != finding.tokens }
    return concept.kind == .question && tokens.overlaps(finding.tokens)
      && tokens.count >= finding.tokens.count
  }
}

extension Concept.Kind {
  /// Whether something can be said of such a concept: that it is so, is not so, was so.
  fileprivate var canBeAsserted: Bool {
    switch self {
    case .finding, .condition: true
    case .topic, .question, .subject, .act: false
    }
  }
}
