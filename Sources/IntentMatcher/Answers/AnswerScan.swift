/// An utterance as the answer reader sees it: cues, helpers and content, clause by clause.
///
/// One pass from the left and one from the right give every mark what the reader asks about its
/// clause, so that reading stays linear.
struct AnswerScan {
  /// The longest entry of the vocabulary at a place, or a word that has none.
  struct Mark {
    let tokens: Range<Int>
    let cue: AnswerVocabulary.Cue?
    let roles: AnswerVocabulary.Roles
    /// The number of its clause.
    let clause: Int
    /// What stands before it in its clause.
    let context: Context
    /// Whether nothing but fillers stands after it in its clause.
    var closes = false

    /// Whether it adds nothing to what stands beside it.
    var isSilent: Bool { !roles.isDisjoint(with: [.filler, .conjunction]) }
  }

  /// What stands before a mark in its clause.
  struct Context {
    /// Whether there are only fillers and hedges.
    var opens = true
    /// Whether there is a hedge.
    var isHedged = false
    /// The mark of a negator that no cue has used up.
    var negator: Int?
    /// Whether there is something that a verdict can be about.
    var hasTopic = false
    /// Whether that leaves the choice open.
    var isIndefinite = false
    /// Whether the clause is out of play.
    var isSuspended = false

    /// Takes a mark into account for those that follow it.
    mutating func pass(_ mark: Mark, at index: Int) {
      if mark.cue != nil { (negator, hasTopic) = (nil, true) }
      if mark.roles.contains(.negator) { negator = index }
      if mark.roles.contains(.hedge) { isHedged = true }
      if mark.roles.contains(.topic) { hasTopic = true }
      if mark.roles.contains(.indefinite) { (hasTopic, isIndefinite) = (true, true) }
      if mark.roles.contains(.suspending) { isSuspended = true }
      if !mark.isSilent, mark.roles.isDisjoint(with: [.hedge, .negator]) { opens = false }
    }
  }

  private(set) var marks: [Mark] = []

  init(_ tokens: Tokens, _ vocabulary: AnswerVocabulary) {
    marks.reserveCapacity(tokens.count)
    var clause = 0
    var context = Context()
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .strongBreak, .weakBreak:
        (clause, context) = (clause + 1, Context())
        index += 1
        continue
      case .word, .number, .symbol: break
      }
      let match = vocabulary.trie.longestMatch(in: tokens, at: index)
      // A picture or a sign that says nothing doesn't keep a cue from standing alone.
      let unknown: AnswerVocabulary.Roles = tokens[index].kind == .symbol ? .filler : []
      let roles = match?.value.roles ?? unknown
      if roles.contains(.conjunction) { (clause, context) = (clause + 1, Context()) }
      let mark = Mark(
        tokens: index..<(match?.end ?? index + 1), cue: match?.value.cue, roles: roles,
        clause: clause, context: context)
      context.pass(mark, at: marks.count)
      marks.append(mark)
      index = mark.tokens.upperBound
    }
    markEnds()
  }

  private mutating func markEnds() {
    var closes = true
    for index in marks.indices.reversed() {
      if index + 1 < marks.count, marks[index + 1].clause != marks[index].clause { closes = true }
      marks[index].closes = closes
      closes = closes && marks[index].isSilent
    }
  }

  /// The next mark of the same clause that isn't a filler.
  func next(after index: Int) -> Int? {
    var next = index + 1
    while next < marks.count, marks[next].clause == marks[index].clause {
      if !marks[next].isSilent { return next }
      next += 1
    }
    return nil
  }
}
