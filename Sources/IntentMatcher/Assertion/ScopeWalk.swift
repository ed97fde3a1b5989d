/// The walk of a scope from its trigger, token by token, until something ends it.
///
/// Valid transitions are head → body, when a word of weight or a mention comes, body → head, when
/// words in front of a clause give way to the clause, and reference → body, at the first mention
/// on the way back.
struct ScopeWalk {
  /// How far the walk has come.
  private enum State {
    /// Only small words so far: "do not | think that I have a …". A new subject belongs to it.
    case head
    /// Among the words that the trigger is about.
    case body
    /// On the way back from "it" to what it stands for; joints don't count.
    case reference
  }

  private let axis: Stance.Axis
  private var state: State
  private var left: Int

  /// The greatest number of tokens between "it" and what it stands for.
  private static let longestReference = 24

  private init(_ axis: Stance.Axis, _ state: State, reach: Int?) {
    self.axis = axis
    self.state = state
    left = reach ?? .max
  }

  /// The tokens after a trigger that it is about.
  static func forward(
    from start: Int, reach: Int?, on axis: Stance.Axis, in map: ClauseMap,
    _ stops: [StanceReason.ScopeEnd?]
  ) -> (range: Range<Int>, end: StanceReason.ScopeEnd) {
    var walk = ScopeWalk(axis, .head, reach: reach)
    for index in start..<map.tokens.count {
      if let end = walk.stepForward(to: index, in: map, stops) { return (start..<index, end) }
    }
    return (start..<map.tokens.count, .text)
  }

  /// The tokens before a trigger that it is about.
  ///
  /// - Parameters:
  ///   - end: The trigger's first token.
  ///   - reach: How many tokens there are at most.
  ///   - crossing: What may be stepped over.
  ///   - axis: The axis of the trigger.
  ///   - map: The clauses.
  ///   - stops: What ends scopes at each token.
  /// - Returns: The tokens and what ended the walk.
  static func backward(
    from end: Int, reach: Int?, crossing: AssertionRule.Crossing, on axis: Stance.Axis,
    in map: ClauseMap, _ stops: [StanceReason.ScopeEnd?]
  ) -> (range: Range<Int>, end: StanceReason.ScopeEnd) {
    var start = end
    var needsNoVerb = false
    var state = State.body
    switch crossing {
    case .nothing: break
    case .pause:
      start = map.pause(before: end)
      needsNoVerb = !map.tokens.isWord("?", at: start)
    case .pronoun: if map.standsForEarlier(before: end) { state = .reference }
    case .clauses: state = .reference
    }
    let reach = state == .reference ? longestReference : reach
    var walk = ScopeWalk(axis, state, reach: reach)
    while start > 0 {
      if let stop = walk.stepBackward(to: start - 1, in: map, stops) { return (start..<end, stop) }
      if needsNoVerb, map.isVerb(start - 1) { return (end..<end, .subject(start - 1)) }
      start -= 1
    }
    return (start..<end, .text)
  }

  private mutating func stepForward(
    to index: Int, in map: ClauseMap, _ stops: [StanceReason.ScopeEnd?]
  ) -> StanceReason.ScopeEnd? {
    if let stop = stops[index] { return stop }
    switch map.boundaries[index] {
    case .sentence: return .sentence(index)
    case .clause: return .clause(index)
    case .fronted where !axis.reachesOverFront: return .clause(index)
    case .fronted: state = .head
    case .list, .none: break
    }
    guard left > 0 else { return .reach }
    left -= 1
    guard !map.isMark(index) else { return nil }
    let classes = map.classes[index]
    switch state {
    case .head, .reference:
      if map.isMention[index] || classes.isDisjoint(with: .small) { state = .body }
      return nil
    case .body:
      guard !map.isMention[index] else { return nil }
      if classes.contains(.subordinator) { return .innerClause(index) }
      if classes.contains(.subject) { return .subject(index) }
      return nil
    }
  }

  private mutating func stepBackward(
    to index: Int, in map: ClauseMap, _ stops: [StanceReason.ScopeEnd?]
  ) -> StanceReason.ScopeEnd? {
    guard left > 0 else { return .reach }
    left -= 1
    if state == .reference {
      if map.isMention[index] { state = .body }
      return nil
    }
    if let stop = stops[index] { return stop }
    switch map.boundaries[index] {
    case .sentence: return .sentence(index)
    case .clause, .fronted: return .clause(index)
    case .list, .none: return nil
    }
  }
}

extension Stance.Axis {
  /// Whether words in front of a clause speak of the whole clause on this axis: "last year, I had
  /// a rash" is all of last year, but "without my tablets, I had a rash" denies no rash.
  fileprivate var reachesOverFront: Bool {
    switch self {
    case .polarity, .certainty: false
    case .experiencer, .time: true
    }
  }
}

extension ClauseMap {
  fileprivate func isVerb(_ index: Int) -> Bool {
    !isMention[index] && classes[index].contains(.verb)
  }

  /// Where the marks and fillers right before a place begin.
  fileprivate func pause(before end: Int) -> Int {
    var start = end
    while start > 0, isMark(start - 1) || classes[start - 1].contains(.filler) { start -= 1 }
    return start
  }

  /// Whether the words right before a place are "it" and small words after it.
  fileprivate func standsForEarlier(before end: Int) -> Bool {
    var index = end - 1
    while index >= 0, !isMention[index], !isMark(index), boundaries[index] == .none {
      if classes[index].contains(.anaphor) { return true }
      guard !classes[index].isDisjoint(with: [.light, .filler, .verb]) else { return false }
      index -= 1
    }
    return false
  }
}

extension WordClass {
  /// The classes whose words may stand between a trigger and what it is about.
  fileprivate static let small: WordClass = [
    .verb, .subject, .determiner, .joiner, .subordinator, .filler, .light,
  ]
}
