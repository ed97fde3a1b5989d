extension Interpreter {
  /// Takes back what stands before a correction: for one that replaces, the last thing that the
  /// first thing after it can stand in for; for one that withdraws, everything.
  mutating func retract() {
    for cue in result.corrections {
      switch cue.kind {
      case .withdraw:
        retractMentions { $0.tokens.upperBound <= cue.tokens.lowerBound }
        retractValues { $0.tokens.upperBound <= cue.tokens.lowerBound }
      case .replace:
        if !isDenial(cue) { replaceMention(at: cue) }
        replaceValue(at: cue)
      }
    }
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
