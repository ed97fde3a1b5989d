extension Interpreter {
  /// Takes back what stands before a correction: for one that replaces, the last thing that the
  /// first thing after it can stand in for; for one that withdraws, everything; and for one that
  /// disowns, what it names.
  mutating func retract() {
    for cue in result.corrections {
      switch cue.kind {
      case .withdraw:
        retractMentions { $0.tokens.upperBound <= cue.tokens.lowerBound }
        retractValues { $0.tokens.upperBound <= cue.tokens.lowerBound }
      case .disown:
        let named = cue.tokens.upperBound..<pause(after: cue)
        retractMentions { named.contains($0.tokens.lowerBound) }
        retractValues { named.contains($0.tokens.lowerBound) }
      case .replace:
        if !isDenial(cue) { replaceMention(at: cue) }
        replaceValue(at: cue)
      }
    }
  }

  /// Lets be there what "not this, but that" puts in the place of something: "not my knee, my elbow".
  mutating func contrast() {
    for cue in result.corrections {
      guard let other = cue.counterpart else { continue }
      let denied = result.mentions.filter {
        (cue.tokens.upperBound..<other.lowerBound).contains($0.tokens.lowerBound)
      }
      for index in result.mentions.indices {
        let mention = result.mentions[index]
        let rivals = denied.filter {
          $0.concept != mention.concept && matcher.lexicon.canReplace($0.concept, mention.concept)
        }
        if other.contains(mention.tokens), !rivals.isEmpty, isContrast(cue, other, rivals) {
          result.mentions[index].forgetDenial(by: cue.tokens)
        }
      }
    }
  }

  /// Whether two sides are a contrast and no list of what isn't there ("not red, warm"): they begin
  /// alike, another cue stands at the second, or the first had been said before.
  private func isContrast(
    _ cue: CorrectionCue, _ other: Range<Int>, _ denied: [Mention]
  ) -> Bool {
    let first = cue.tokens.upperBound
    if tokens.form(at: first) == tokens.form(at: other.lowerBound) { return true }
    let isSaid = result.corrections.contains { $0.tokens.lowerBound == other.upperBound }
    return isSaid
      || denied.contains { rival in
        result.mentions.contains {
          $0.concept == rival.concept && $0.tokens.upperBound <= cue.tokens.lowerBound
        }
      }
  }

  /// Where the clause of a cue ends.
  private func pause(after cue: CorrectionCue) -> Int {
    tokens.indices.dropFirst(cue.tokens.upperBound).first { tokens[$0].kind.isBreak }
      ?? tokens.count
  }

  private mutating func retractMentions(where isMeant: (Mention) -> Bool) {
    for index in result.mentions.indices where isMeant(result.mentions[index]) {
      result.mentions[index].standing = .retracted
    }
  }

  private mutating func retractValues(where isMeant: (StatedValue) -> Bool) {
    result.retractedValues += result.values.filter(isMeant)
    result.values.removeAll(where: isMeant)
  }

  /// Whether a cue that may be none says something of a mention: the "no" of "fever? no, cough yes".
  private func isDenial(_ cue: CorrectionCue) -> Bool {
    cue.strength == .weak
      && result.mentions.contains { mention in
        mention.reasons.contains { $0.text == .answer && $0.trigger.overlaps(cue.tokens) }
      }
  }

  private mutating func replaceMention(at cue: CorrectionCue) {
    let counting = result.mentions.filter { $0.standing == .assured }
    let before = counting.filter { $0.tokens.upperBound <= cue.tokens.lowerBound }
    for new in counting where new.tokens.lowerBound >= cue.tokens.upperBound {
      let old = before.last { matcher.lexicon.canReplace($0.concept, new.concept) }
      guard let old else { continue }
      retractMentions { $0 == old }
      return
    }
  }

  private mutating func replaceValue(at cue: CorrectionCue) {
    let before = result.values.filter { $0.tokens.upperBound <= cue.tokens.lowerBound }
    for new in result.values where new.tokens.lowerBound >= cue.tokens.upperBound {
      guard let old = before.last(where: { $0.kind == new.kind }) else { continue }
      retractValues { $0 == old }
      return
    }
  }
}

extension Mention {
  /// Forgets that it isn't there, where these words said so.
  fileprivate mutating func forgetDenial(by trigger: Range<Int>) {
    guard stance.polarity == .absent,
      let place = reasons.firstIndex(where: {
        $0.value.axis == .polarity && $0.trigger.overlaps(trigger)
      })
    else { return }
    reasons.remove(at: place)
    stance.polarity = .present
  }
}
