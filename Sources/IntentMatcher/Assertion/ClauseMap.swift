/// Where the clauses of an utterance end, told from its joints alone.
///
/// A comma or an "and" parts two clauses when a verb stands on both sides, or when the words after
/// it begin like a sentence; otherwise it parts the members of a list. No word is tagged: the few
/// hundred words of ``WordClass`` carry all that is known.
struct ClauseMap: Sendable {
  /// What begins at a token.
  enum Boundary: Hashable, Sendable {
    /// Nothing.
    case none
    /// A comma or a joining word within a clause.
    case list
    /// The joint after words that were put in front of a clause: "last year, |I had a rash".
    case fronted
    /// The joint before a new clause.
    case clause
    /// A mark that ends a sentence.
    case sentence
  }

  /// The tokens that are mapped.
  let tokens: Tokens
  /// The classes of each token; none for the tokens of a mention, which is a word of its own.
  let classes: [WordClass]
  /// Whether a mention covers each token.
  let isMention: [Bool]
  /// The boundary at each token.
  private(set) var boundaries: [Boundary]

  /// Maps an utterance.
  ///
  /// - Complexity: O(*n*) in the tokens.
  init(
    _ tokens: Tokens, mentions: [Range<Int>], fillers: [Range<Int>], _ rules: AssertionRules
  ) {
    self.tokens = tokens
    var covered = [Bool](repeating: false, count: tokens.count)
    for mention in mentions {
      for index in mention.clamped(to: tokens.indices) { covered[index] = true }
    }
    isMention = covered
    var classes = tokens.indices.map { rules.classes(of: tokens, at: $0) }
    for index in fillers.joined() { classes[index] = .filler }
    for index in tokens.indices where covered[index] { classes[index].formIntersection(.verb) }
    self.classes = classes
    boundaries = [Boundary](repeating: .none, count: tokens.count)
    markBoundaries()
  }

  /// The number of the sentence of each token, counted from 0.
  var sentences: [Int] {
    var count = 0
    return boundaries.map { boundary in
      if boundary == .sentence { count += 1 }
      return count
    }
  }

  /// Whether a clause may end before a token: at a mark, the end, or a word that opens another.
  func isPause(at index: Int) -> Bool {
    index >= tokens.count || isMark(index) || classes[index].contains(.opener)
  }

  /// Whether nothing but fillers stands between a token and the pause before it.
  func isFirst(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, classes[before].contains(.filler) { before -= 1 }
    return before < 0 || isMark(before)
  }

  /// Whether a token is a mark between clauses or members of a list.
  func isMark(_ index: Int) -> Bool {
    guard !isMention[index] else { return false }
    return switch tokens[index].kind {
    case .strongBreak, .weakBreak: true
    case .word, .number, .symbol: false
    }
  }

  private mutating func markBoundaries() {
    let hasVerbAhead = verbsAhead()
    var hasVerbBefore = false
    var chunk = 0
    var index = 0
    while index < tokens.count {
      guard isMark(index) || classes[index].contains(.joiner) else {
        if classes[index].contains(.verb) { hasVerbBefore = true }
        index += 1
        continue
      }
      let joint = joint(from: index)
      var boundary = boundary(at: joint, hasVerbAhead: hasVerbAhead, hasVerbBefore: hasVerbBefore)
      if boundary == .clause, isFronted(chunk..<index) { boundary = .fronted }
      boundaries[joint.lowerBound] = boundary
      if boundary != .list { hasVerbBefore = false }
      index = joint.upperBound
      chunk = index
    }
  }

  /// Whether words between two joints only set the stage for the clause after them.
  private func isFronted(_ chunk: Range<Int>) -> Bool {
    guard let first = chunk.first(where: { !classes[$0].contains(.filler) }) else { return false }
    return !classes[first].isDisjoint(with: [.subordinator, .preposition])
  }

  /// The marks, joining words and fillers that stand together at a place.
  ///
  /// A mark that ends a sentence is a joint of its own.
  private func joint(from start: Int) -> Range<Int> {
    var end = start + 1
    guard tokens[start].kind != .strongBreak else { return start..<end }
    while end < tokens.count, tokens[end].kind != .strongBreak || isMention[end],
      isMark(end) || !classes[end].isDisjoint(with: [.joiner, .filler])
    {
      end += 1
    }
    return start..<end
  }

  private func boundary(
    at joint: Range<Int>, hasVerbAhead: [Bool], hasVerbBefore: Bool
  ) -> Boundary {
    if isMark(joint.lowerBound), tokens[joint.lowerBound].kind == .strongBreak {
      return .sentence
    }
    if joint.contains(where: { tokens.isWord(")", at: $0) }) { return .clause }
    let next = joint.upperBound
    guard next < tokens.count, !isRepetition(joint) else { return .list }
    if classes[next].contains(.subject) { return .clause }
    guard hasVerbAhead[next], !joint.contains(where: { classes[$0].contains(.alternative) })
    else { return .list }
    return hasVerbBefore || classes[next].contains(.determiner) ? .clause : .list
  }

  /// Whether a speaker begins again at a joint: "I'm, I'm not well".
  private func isRepetition(_ joint: Range<Int>) -> Bool {
    (1...2).contains { count in
      let (before, after) = (joint.lowerBound - count, joint.upperBound)
      guard before >= 0, after + count <= tokens.count else { return false }
      return (0..<count).allSatisfy { tokens.form(at: before + $0) == tokens.form(at: after + $0) }
    }
  }

  /// For each token whether a verb follows before the next joint or inner clause.
  private func verbsAhead() -> [Bool] {
    var ahead = [Bool](repeating: false, count: tokens.count + 1)
    for index in tokens.indices.reversed() {
      if classes[index].contains(.verb) {
        ahead[index] = true
      } else if !isMark(index), classes[index].isDisjoint(with: [.joiner, .subordinator]) {
        ahead[index] = ahead[index + 1]
      }
    }
    return ahead
  }
}
