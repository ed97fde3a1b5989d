extension AnswerEvidence {
  /// A particle in front decides, unless what follows takes it over or contradicts it.
  var particle: AnswerReading? {
    guard let cue = marks[front].cue, isParticle(front, cue) else { return nil }
    if let turned = taken(cue) { return turned }
    let end = endOfRun(cue)
    let tokens = marks[front].tokens
    if let next = scan.next(after: front), isDeterminer(cue, before: next) {
      return reading(
        cue.act, .weak, .determiner, cue.name, [tokens], restFrom: tokens.lowerBound)
    }
    let start = startOfRest(after: end)
    if let against = contradiction(of: cue, after: end) {
      return reading(
        .unsure, .weak, .conflict, cue.name, [tokens, against], restFrom: start)
    }
    return reading(
      cue.act, isWeakened(cue, after: front) ? .weak : cue.strength, .particle, cue.name,
      [tokens], restFrom: start)
  }

  private func isParticle(_ index: Int, _ cue: Cue) -> Bool {
    cue.places.contains(.front) || cue.places.contains(.alone) && isAlone(index, cue)
  }

  /// "Of course not", "definitely isn't": a negator or a denial right after it makes it a no.
  private func taken(_ cue: Cue) -> AnswerReading? {
    guard cue.act == .yes, let next = scan.next(after: front) else { return nil }
    let isNegator = marks[next].roles.contains(.negator)
    guard isNegator || cue.places.contains(.adverb), let denial = sentence(at: next),
      denial.isNegated
    else { return nil }
    let strength = isHedged ? .weak : cue.strength
    let start = denial.isElliptic ? denial.tokens.upperBound : denial.tokens.lowerBound
    return reading(
      .no, strength, .particle, cue.name, [marks[front].tokens, denial.tokens], restFrom: start)
  }

  /// "No fever": the word belongs to what follows, unless that begins a sentence of its own.
  private func isDeterminer(_ cue: Cue, before next: Int) -> Bool {
    guard cue.places.contains(.determiner), marks[next].cue == nil else { return false }
    let helpers: AnswerVocabulary.Roles = [
      .function, .subject, .auxiliary, .negator, .hedge, .suspending,
    ]
    return marks[next].roles.isDisjoint(with: helpers)
  }

  /// The last mark of the answers of one kind that begin with a particle: "no, no, not at all".
  private func endOfRun(_ cue: Cue) -> Int {
    var end = front
    for index in marks.indices.dropFirst(front + 1) {
      if marks[index].isSilent { continue }
      guard let more = marks[index].cue, more.act == cue.act,
        isParticle(index, more) || more.places.contains(.anywhere)
      else { break }
      if let next = scan.next(after: index), isDeterminer(more, before: next) { break }
      end = index
    }
    return end
  }

  /// Where the opposite answer is given later on: "yes … not really", "no, that's right", "yes, I
  /// don't".
  private func contradiction(of cue: Cue, after end: Int) -> Range<Int>? {
    guard cue.act == .yes || cue.act == .no else { return nil }
    let opposite: AnswerAct = cue.act == .yes ? .no : .yes
    let later = marks.indices.dropFirst(end + 1)
    let next = later.first { !marks[$0].isSilent }
    for index in later {
      guard let other = marks[index].cue, !(other.meansWell && cue.act == .no),
        isAlone(index, other) || index == next && marks[index].closes,
        !other.places.isSubset(of: .predicate),
        act(of: other, at: index, asVerdict: false) == opposite
      else { continue }
      return marks[index].tokens
    }
    for (index, act) in verdicts(from: end + 1) where act == opposite {
      // Faint praise goes with either particle ("no, it's fine") but not with a verdict ("agreed,
      // it's not good").
      if marks[index].cue?.strength == .firm || cue.places.contains(.predicate) {
        return marks[index].tokens
      }
    }
    guard let next, let sentence = sentence(at: next), sentence.isElliptic,
      sentence.isNegated == (cue.act == .yes)
    else { return nil }
    return sentence.tokens
  }

  /// Whether a hedge stands before it, or a weaker answer after it: "yes, I guess so".
  private func isWeakened(_ cue: Cue, after index: Int) -> Bool {
    isHedged
      || marks.indices.dropFirst(index + 1).contains { later in
        guard let other = marks[later].cue, isAlone(later, other) else { return false }
        return other.act != .yes && other.act != .no
          || other.act == cue.act && other.strength == .weak
      }
  }
}
