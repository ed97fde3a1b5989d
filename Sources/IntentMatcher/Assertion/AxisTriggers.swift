/// The triggers of an utterance on one axis, and the scopes that they span.
struct AxisTriggers: Sendable {
  /// The scopes, from left to right.
  private(set) var scopes: [Scope] = []

  /// Finds the triggers of an axis among all matches, and walks their scopes.
  ///
  /// From left to right the longest phrase wins and hides what overlaps it.
  ///
  /// - Parameters:
  ///   - axis: The axis.
  ///   - matches: All matches, by beginning, the longest first.
  ///   - map: The clauses.
  ///   - rules: The rules that the matches are of.
  ///   - antecedent: What ``AssertionRule/Effect/refersBack`` means before anything was said.
  /// - Complexity: O(*n*) in tokens and matches: scopes of one axis and direction overlap only on
  ///   the few tokens back to what an "it" stands for.
  init(
    _ axis: Stance.Axis, _ matches: [TriggerMatch], in map: ClauseMap, _ rules: [TriggerRule],
    antecedent: Stance.Value? = nil
  ) {
    let chosen = Self.longest(matches, on: axis, in: map, rules)
    let stops = Self.stops(chosen, in: map, rules)
    var said = antecedent
    var name: Range<Int>?
    for match in chosen where axis.reads(match.range, in: map) {
      let rule = rules[match.rule]
      switch rule.effect {
      case .ends, .nothing, .fills: continue
      case .refersBack:
        guard let said else { continue }
        add(match, said, standingFor: name, rule, in: map, stops)
      case .says:
        guard let value = rule[axis] else { continue }
        if value != .experiencer(.own) { (said, name) = (value, match.range) }
        add(match, value, rule, in: map, stops)
      }
    }
  }

  private mutating func add(
    _ match: TriggerMatch, _ value: Stance.Value, standingFor name: Range<Int>? = nil,
    _ rule: TriggerRule, in map: ClauseMap, _ stops: [StanceReason.ScopeEnd?]
  ) {
    if rule.direction != .backward {
      let (range, end) = ScopeWalk.forward(
        from: match.range.upperBound, reach: rule.reach, on: value.axis, in: map, stops)
      scopes.append(Scope(match: match, name: name, value: value, range: range, end: end))
    }
    if rule.direction != .forward {
      let (range, end) = ScopeWalk.backward(
        from: match.range.lowerBound, reach: rule.reach, crossing: rule.crossing,
        on: value.axis, in: map, stops)
      scopes.append(Scope(match: match, name: name, value: value, range: range, end: end))
    }
  }

  private static func longest(
    _ matches: [TriggerMatch], on axis: Stance.Axis, in map: ClauseMap, _ rules: [TriggerRule]
  ) -> [TriggerMatch] {
    var chosen: [TriggerMatch] = []
    var end = 0
    for match in matches {
      guard match.range.lowerBound >= end || match.range == chosen.last?.range else { continue }
      let rule = rules[match.rule]
      guard rule.isAbout(axis), rule.place.admits(match.range, in: map),
        axis.reads(match.range, in: map) || match.range.allSatisfy({ map.isMention[$0] })
      else { continue }
      chosen.append(match)
      end = match.range.upperBound
    }
    return chosen
  }

  /// What stands at each token that ends the scopes of others.
  private static func stops(
    _ matches: [TriggerMatch], in map: ClauseMap, _ rules: [TriggerRule]
  ) -> [StanceReason.ScopeEnd?] {
    var stops = [StanceReason.ScopeEnd?](repeating: nil, count: map.tokens.count)
    for match in matches {
      let rule = rules[match.rule]
      let end: StanceReason.ScopeEnd
      switch rule.effect {
      case .ends: end = .terminator(at: match.range)
      case .says, .refersBack: end = .trigger(at: match.range)
      case .nothing, .fills: continue
      }
      for index in match.range { stops[index] = end }
    }
    return stops
  }
}

extension ClauseMap {
  /// Whether a mention that goes on at a token is joined to something else by "or", so that a "not"
  /// among its words denies that too: "can't sleep or eat".
  fileprivate func goesOnAsAlternative(from index: Int) -> Bool {
    var index = index
    while index < tokens.count, isMention[index] { index += 1 }
    return index < tokens.count && classes[index].contains(.alternative)
  }
}

extension Stance.Axis {
  /// Whether a phrase that stands at some tokens decides on the axis.
  ///
  /// The words of a mention's name don't, but they end the scopes of others: "no redness, no pain".
  fileprivate func reads(_ range: Range<Int>, in map: ClauseMap) -> Bool {
    readsWithinMentions || !range.contains { map.isMention[$0] }
      || map.goesOnAsAlternative(from: range.upperBound)
  }

  /// Whether the words of a mention may themselves decide: "illness in my family" is somebody
  /// else's, "previous pain" is past; but "can't sleep" is the name of a complaint that is there.
  var readsWithinMentions: Bool {
    switch self {
    case .polarity, .certainty: false
    case .experiencer, .time: true
    }
  }
}
