/// Weighs what an utterance holds, rule by rule.
struct AnswerEvidence {
  typealias Cue = AnswerVocabulary.Cue
  typealias Mark = AnswerScan.Mark

  let scan: AnswerScan
  let tokenCount: Int
  /// The first mark that says something, and whether a hedge stands before it.
  let front: Int
  let isHedged: Bool

  var marks: [Mark] { scan.marks }

  init(_ scan: AnswerScan, tokenCount: Int) {
    self.scan = scan
    self.tokenCount = tokenCount
    var front = 0
    var isHedged = false
    while front < scan.marks.count {
      let mark = scan.marks[front]
      let isHedge = mark.roles.contains(.hedge) && scan.next(after: front) != nil
      // A filler that is an answer by itself is one when nothing follows: "clearly".
      let isAnswer = mark.cue != nil && mark.closes
      guard mark.isSilent && !isAnswer || isHedge else { break }
      isHedged = isHedged || isHedge
      front += 1
    }
    self.front = front
    self.isHedged = isHedged
  }

  /// The reading that the most direct evidence gives.
  var reading: AnswerReading? {
    guard front < marks.count else { return nil }
    return particle ?? (isQuestion ? nil : phrase ?? verdict ?? ellipsis ?? denial)
  }

  /// "Is it bad?" asks and doesn't answer.
  private var isQuestion: Bool {
    guard marks[front].roles.contains(.auxiliary), let next = scan.next(after: front) else {
      return false
    }
    return marks[next].roles.contains(.subject)
  }

  /// The first token of the mark after one: marks of punctuation stand between.
  func startOfRest(after index: Int) -> Int {
    index + 1 < marks.count ? marks[index + 1].tokens.lowerBound : tokenCount
  }

  /// A reading whose rest begins at a token, by default at the first.
  func reading(
    _ act: AnswerAct, _ strength: CueStrength, _ rule: AnswerReading.Rule,
    _ origin: String, _ cues: [Range<Int>], restFrom start: Int = 0
  ) -> AnswerReading {
    AnswerReading(
      act: act, strength: strength, rule: rule, origin: origin, cues: cues,
      rest: min(start, tokenCount)..<tokenCount)
  }
}

// MARK: Turns of phrase

extension AnswerEvidence {
  /// A turn of phrase, wherever it stands: "any will do" before "not sure" before yes and no.
  private var phrase: AnswerReading? {
    var best: [(index: Int, act: AnswerAct)] = []
    for index in marks.indices {
      guard let cue = marks[index].cue, isPhrase(index, cue), !marks[index].context.isSuspended,
        let act = act(of: cue, at: index, asVerdict: false)
      else { continue }
      let rank = Self.rank(act)
      if let first = best.first, Self.rank(first.act) < rank { continue }
      if let first = best.first, Self.rank(first.act) > rank { best = [] }
      best.append((index, act))
    }
    return settled(best, .phrase)
  }

  private static func rank(_ act: AnswerAct) -> Int {
    switch act {
    case .dontCare: 0
    case .unsure: 1
    case .yes, .no: 2
    }
  }

  private func isPhrase(_ index: Int, _ cue: Cue) -> Bool {
    let mark = marks[index]
    if cue.places.contains(.anywhere) { return true }
    if cue.places.contains(.end), mark.closes { return true }
    return cue.places.contains(.front) && isAlone(index, cue)
  }

  /// Whether a cue that must stand alone does so in its clause.
  func isAlone(_ index: Int, _ cue: Cue) -> Bool {
    !cue.places.isDisjoint(with: [.alone, .front, .anywhere])
      && marks[index].context.opens && marks[index].closes
  }

  /// What a cue says after the negator before it; `nil` when that says nothing.
  ///
  /// A negator reaches a verdict and a doubt from anywhere in their clause ("I don't think that's
  /// right"), other answers from next to them only: "it doesn't hurt no" is no twice.
  func act(of cue: Cue, at index: Int, asVerdict isVerdict: Bool) -> AnswerAct? {
    let context = marks[index].context
    if isVerdict, context.isIndefinite, cue.act == .yes {
      return context.negator == nil ? .dontCare : nil
    }
    guard let negator = context.negator else { return cue.act }
    guard isVerdict || cue.act == .unsure || negator == index - 1 else { return cue.act }
    switch cue.act {
    case .yes, .unsure: return .no
    case .no: return .yes
    case .dontCare: return nil
    }
  }

  /// Findings that agree, as one reading; a conflict of yes and no when they don't.
  func settled(_ found: [(index: Int, act: AnswerAct)], _ rule: AnswerReading.Rule)
    -> AnswerReading?
  {
    guard let first = found.first, let cue = marks[first.index].cue else { return nil }
    let cues = found.flatMap { index, act in
      let turning = act == marks[index].cue?.act ? nil : marks[index].context.negator
      return (turning.map { [marks[$0].tokens] } ?? []) + [marks[index].tokens]
    }
    guard found.allSatisfy({ $0.act == first.act }) else {
      return rule == .phrase ? reading(.unsure, .weak, .conflict, cue.name, cues) : nil
    }
    let isWeak = found.contains { marks[$0.index].context.isHedged } || isHedged
    let start = first.index == front ? startOfRest(after: front) : 0
    return reading(
      first.act, isWeak ? .weak : cue.strength, rule, cue.name, cues, restFrom: start)
  }
}

// MARK: Verdicts

extension AnswerEvidence {
  /// A verdict on what was said, turned round by the negator before it: "that's not wrong".
  private var verdict: AnswerReading? { settled(verdicts(from: front), .judgement) }

  /// Every verdict from a mark on, and what it says.
  func verdicts(from start: Int) -> [(index: Int, act: AnswerAct)] {
    marks.indices.dropFirst(start).compactMap { index in
      guard let cue = marks[index].cue, isVerdict(index, cue) else { return nil }
      return act(of: cue, at: index, asVerdict: true).map { (index, $0) }
    }
  }

  /// A predicate is a verdict when it is about what was said and about nothing that follows it.
  private func isVerdict(_ index: Int, _ cue: Cue) -> Bool {
    let context = marks[index].context
    guard cue.places.contains(.predicate), !context.isSuspended, context.opens || context.hasTopic
    else { return false }
    guard let next = scan.next(after: index) else { return true }
    return marks[next].cue != nil
      || !marks[next].roles.isDisjoint(with: [.function, .subject, .auxiliary, .topic, .negator])
  }
}

// MARK: Short sentences

extension AnswerEvidence {
  /// A subject with its auxiliary, and perhaps a negator, from a mark on.
  struct Sentence {
    let tokens: Range<Int>
    let isNegated: Bool
    /// Whether nothing follows it in its clause.
    let isElliptic: Bool
  }

  /// The short sentence that begins at a mark: "I don't", "it is", "doesn't", "it certainly does".
  func sentence(at start: Int) -> Sentence? {
    var index: Int? = start
    var end = start
    var hasSubject = false
    var hasVerb = false
    while let here = index {
      let roles = marks[here].roles
      let next = scan.next(after: here)
      if roles.contains(.negator) { return sentence(start...here, true, isElliptic: next == nil) }
      if roles.contains(.auxiliary), !hasVerb {
        hasVerb = true
      } else if roles.contains(.subject), !hasSubject, !hasVerb {
        hasSubject = true
      } else if marks[here].cue?.places.contains(.adverb) != true {
        break
      }
      end = here
      index = next
    }
    guard hasSubject else { return nil }
    return sentence(start...end, false, isElliptic: hasVerb && index == nil)
  }

  private func sentence(
    _ range: ClosedRange<Int>, _ isNegated: Bool, isElliptic: Bool
  ) -> Sentence {
    let (first, last) = (marks[range.lowerBound].tokens, marks[range.upperBound].tokens)
    return Sentence(
      tokens: first.lowerBound..<last.upperBound, isNegated: isNegated, isElliptic: isElliptic)
  }

  /// "I do", "it isn't": nothing but the question's own subject and verb.
  private var ellipsis: AnswerReading? {
    guard let sentence = sentence(at: front), sentence.isElliptic else { return nil }
    return reading(
      sentence.isNegated ? .no : .yes, isHedged ? .weak : .firm, .ellipsis, "ellipsis",
      [sentence.tokens])
  }

  /// "It doesn't hurt": a whole sentence that denies something.
  private var denial: AnswerReading? {
    guard let sentence = sentence(at: front), sentence.isNegated,
      !marks[front].context.isSuspended
    else { return nil }
    return reading(.no, .weak, .denial, "denial", [sentence.tokens])
  }
}
