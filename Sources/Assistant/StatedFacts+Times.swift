internal import IntentMatcher
internal import KnowledgeCore

/// Of what people say how long it has been there.
extension StatedFacts {
  /// What a time is said of, from what decides least to what decides most.
  private enum Bearing: Comparable {
    /// Something that only experts can tell: how long somebody has been ill.
    case elsewhere
    /// Nothing that is named beside it.
    case open
    /// Something that can be seen or felt.
    case finding
    /// What the conversation is about.
    case subject
  }

  /// Of several times the one that is told of the subject, else of what can be seen.
  ///
  /// - Parameters:
  ///   - stated: The times, each with its range.
  ///   - isKnown: Whether the time is known already: how long something else has been there beside it
  ///     changes nothing then.
  /// - Returns: Its range, or `nil` when none is told of what the conversation is about.
  func time(
    among stated: [(StatedValue, ClosedRange<Double>)], isKnown: Bool
  ) -> ClosedRange<Double>? {
    let told = stated.map { (range: $0.1, bearing: bearing(of: $0.0)) }
      .filter { $0.bearing != .elsewhere }
    let best = told.map(\.bearing).max()
    guard let time = told.first(where: { $0.bearing == best }) else { return nil }
    return isKnown && time.bearing == .finding ? nil : time.range
  }

  /// Whether a time is all that stands between two marks, and no other one is told of what can be seen:
  /// "on my elbow, 2 years, no pain".
  func isAloneOfItsKind(_ value: StatedValue) -> Bool {
    value.rule == .unit && value.surroundings.contains(.alone)
      && interpretation.values.allSatisfy { other in
        other == value || other.kind != .duration && other.kind != .onset
          || bearing(of: other) == .elsewhere
      }
  }

  /// What is named in the clause of a value.
  private func bearing(of value: StatedValue) -> Bearing {
    let clause = clause(around: value.tokens)
    let near = interpretation.mentions.filter {
      $0.standing == .assured && clause.overlaps($0.tokens)
    }
    if near.contains(where: { $0.concept.kind == .subject }) { return .subject }
    let findings = near.filter { $0.concept.kind == .finding && !$0.namesPerson }
      .compactMap { knowledge.findings.id(named: $0.concept.name) }
    guard !findings.isEmpty else { return .open }
    return findings.allSatisfy { knowledge.findings[$0].knower == .told } ? .elsewhere : .finding
  }

  /// The words between the marks around a place.
  private func clause(around words: Range<Int>) -> Range<Int> {
    let start = tokens.indices.prefix(words.lowerBound).last { tokens[$0].kind.isBreak } ?? -1
    let end = tokens.indices.dropFirst(words.upperBound).first { tokens[$0].kind.isBreak }
    return start + 1..<(end ?? tokens.count)
  }
}
