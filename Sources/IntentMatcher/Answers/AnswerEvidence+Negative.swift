extension AnswerEvidence {
  /// A reading of a positive question, turned into one of the same question put negatively.
  ///
  /// "You have no fever?" is answered by what was said about the question ("right", "wrong"), which
  /// turns round, or about the fever ("I do", "I don't"), which stays. Bare particles do either:
  /// `no` mostly confirms, `yes` may confirm or contradict, so it is weak.
  func turned(_ reading: AnswerReading) -> AnswerReading {
    switch reading.rule {
    case .ellipsis, .denial, .determiner: reading
    case .judgement: reading.answering(reading.act.opposite, reading.strength, .judgement)
    case .particle, .phrase, .conflict: followed(reading)
    }
  }

  /// A particle or a phrase is settled by what follows it: a verdict, or a sentence about the
  /// matter itself.
  private func followed(_ reading: AnswerReading) -> AnswerReading {
    guard reading.act != .dontCare, reading.act != .unsure || reading.rule == .conflict else {
      return reading
    }
    let lead = marks[front].cue
    if let lead, lead.places.contains(.predicate) {
      return reading.answering(reading.act.opposite, reading.strength, .judgement)
    }
    if let verdict = verdicts(from: front + 1).first(where: isFirm) {
      return reading.answering(verdict.act.opposite, .firm, .judgement)
    }
    if reading.rest.lowerBound > 0, let sentence = sentence(from: reading.rest.lowerBound) {
      return followed(reading, by: sentence)
    }
    return reading.act == .yes ? reading.answering(.no, .weak, reading.rule) : reading
  }

  /// "Yes, I do", "yes, I don't", "no, I have one": only a sentence of subject and verb is firm.
  private func followed(_ reading: AnswerReading, by sentence: Sentence) -> AnswerReading {
    if sentence.isElliptic {
      return reading.answering(sentence.isNegated ? .no : .yes, .firm, .ellipsis)
    }
    let isDenied = sentence.isNegated || marks[front].cue?.act == .no
    let strength: CueStrength = sentence.isNegated ? reading.strength : .weak
    return reading.answering(isDenied ? .no : .yes, strength, reading.rule)
  }

  private func isFirm(_ verdict: (index: Int, act: AnswerAct)) -> Bool {
    marks[verdict.index].cue?.strength == .firm
  }

  /// The sentence that begins with the first mark from a token on that says something.
  private func sentence(from token: Int) -> Sentence? {
    let start = marks.firstIndex { $0.tokens.lowerBound >= token && !$0.isSilent }
    return start.flatMap { sentence(at: $0) }
  }
}

extension AnswerAct {
  /// What a verdict on a denial says about what is denied.
  fileprivate var opposite: AnswerAct {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unsure, .dontCare: self
    }
  }
}

extension AnswerReading {
  /// The same evidence for another answer.
  fileprivate func answering(_ act: AnswerAct, _ strength: CueStrength, _ rule: Rule)
    -> AnswerReading
  {
    AnswerReading(
      act: act, strength: strength, rule: rule, origin: origin, cues: cues, rest: rest)
  }
}
