/// One text with its clauses and the scopes of its triggers.
struct Passage: Sendable {
  /// The clauses.
  let map: ClauseMap
  private let text: StanceReason.Text
  private let rules: AssertionRules
  /// The scopes of each axis, in the order of the axes.
  private let axes: [AxisTriggers]

  /// Reads a text for its triggers.
  init(
    _ tokens: Tokens, _ text: StanceReason.Text, _ mentions: [Range<Int>], _ rules: AssertionRules,
    antecedent: Stance.Value? = nil
  ) {
    let matches = rules.triggers.matches(in: tokens)
    let fillers = matches.filter { rules.triggerRules[$0.rule].effect == .fills }.map(\.range)
    let map = ClauseMap(tokens, mentions: mentions, fillers: fillers, rules)
    self.map = map
    self.text = text
    self.rules = rules
    axes = Stance.Axis.allCases.map { axis in
      AxisTriggers(
        axis, matches, in: map, rules.triggerRules,
        antecedent: axis == .experiencer ? antecedent : nil)
    }
  }

  /// What the text says of one of its mentions.
  ///
  /// - Parameters:
  ///   - mention: The mention's tokens.
  ///   - assumed: Of whom it is said if the text doesn't tell.
  /// - Returns: The mention's stance and why.
  func assertion(_ mention: Range<Int>, assumed: StanceReason? = nil) -> AssertedMention {
    var assertion = AssertedMention(mention)
    if let assumed { assertion.take(assumed) }
    guard !mention.isEmpty else { return assertion }
    for axis in Stance.Axis.resolutionOrder { resolve(axis, of: &assertion) }
    return assertion
  }

  /// Decides one axis of a mention, given what was decided on the axes before.
  ///
  /// What decides on the polarity decides with it all that it speaks of: "used to" is past, and a
  /// test that came back negative is sure.
  func resolve(_ axis: Stance.Axis, of assertion: inout AssertedMention) {
    guard assertion.reason(for: axis) == nil || axis == .experiencer,
      let scope = strongest(axes[axis.rawValue].scopes, for: assertion.range, given: assertion)
    else { return }
    assertion.take(reason(scope))
    guard axis == .polarity else { return }
    let rule = rules.triggerRules[scope.match.rule]
    for axis in Stance.Axis.allCases where axis != .polarity {
      if let value = rule[axis] { assertion.take(reason(scope, value)) }
    }
  }

  /// The somebody else that the text is about in the end, unless a later sentence turns to the
  /// person addressed.
  var lastOther: StanceReason? {
    let scopes = axes[Stance.Axis.experiencer.rawValue].scopes
    guard let last = scopes.lastIndex(where: { $0.value != .experiencer(.own) }) else {
      return nil
    }
    let sentences = map.sentences
    let sentence = sentences[scopes[last].match.range.lowerBound]
    let turns = scopes[last...].contains { sentences[$0.match.range.lowerBound] > sentence }
    return turns ? nil : reason(scopes[last])
  }

  /// The first of whom something is said, if that is somebody else.
  var firstOther: StanceReason? {
    let first = axes[Stance.Axis.experiencer.rawValue].scopes.first
    return first.flatMap { $0.value == .experiencer(.own) ? nil : reason($0) }
  }

  private func strongest(
    _ scopes: [Scope], for mention: Range<Int>, given assertion: AssertedMention
  ) -> Scope? {
    var best: (scope: Scope, priority: Int, distance: Int)?
    for scope in scopes {
      guard let distance = scope.distance(to: mention) else { continue }
      let isWithin = scope.match.range.overlaps(mention)
      guard !isWithin || scope.value.axis.readsWithinMentions else { continue }
      let rule = rules.triggerRules[scope.match.rule]
      guard rule.counts(on: scope.value.axis, for: assertion) else { continue }
      let priority = rule.priority
      if let best, (best.priority, -best.distance) >= (priority, -distance) { continue }
      best = (scope, priority, distance)
    }
    return best?.scope
  }

  private func reason(_ scope: Scope, _ value: Stance.Value? = nil) -> StanceReason {
    let rule = rules.rules[scope.match.rule]
    return StanceReason(
      value: value ?? scope.value, rule: rule.name, origin: rule.origin, text: text,
      trigger: scope.match.range, antecedent: scope.name, scope: scope.range, end: scope.end)
  }
}

extension Stance.Axis {
  /// The axes in the order in which they are resolved: some rules ask first of whom is spoken.
  fileprivate static let resolutionOrder: [Stance.Axis] = [
    .experiencer, .polarity, .certainty, .time,
  ]
}

extension TriggerRule {
  /// Whether it counts on an axis, given what was decided on the axes before.
  ///
  /// A rule that speaks of polarity too is heard only where that is as it says: of "a transplant"
  /// it says that it is past if there was one.
  fileprivate func counts(on axis: Stance.Axis, for assertion: AssertedMention) -> Bool {
    if let experiencer, experiencer != assertion.stance.experiencer { return false }
    guard axis != .polarity, isAbout(.polarity) else { return true }
    return self[.polarity] == assertion.stance[.polarity]
  }
}
