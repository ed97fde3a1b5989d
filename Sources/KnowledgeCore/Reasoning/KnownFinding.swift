internal import Expressions

/// One thing that is known, ready to be weighed.
struct KnownFinding {
  /// What is known.
  let observation: Observation
  /// Whether nobody said it, but something that was said shows it.
  let isInferred: Bool
  /// Whether its parent is known to be there, so that its likelihoods are those among people with
  /// the parent.
  let isGivenParent: Bool
}

extension Reasoner {
  /// What nobody said, but what was said implies.
  ///
  /// Only what something that was said has a part in is looked at: nothing is implied by what isn't
  /// known.
  func implied(by evidence: Evidence) -> [ID<Finding>] {
    var seen: Set<ID<Finding>> = []
    var implied: [ID<Finding>] = []
    for entry in evidence.entries {
      for id in implications[entry.observation.finding.index] where seen.insert(id).inserted {
        guard evidence[id] == nil, evidence.truth(of: id, in: knowledge) == .yes else { continue }
        implied.append(id)
      }
    }
    return implied
  }

  /// Everything that is known, in the order of the pack: said, implied, and shown by something
  /// that makes no sense without it; without what a denied parent makes senseless.
  func known(_ evidence: Evidence) -> [KnownFinding] {
    var values: [ID<Finding>: Observation.Value] = [:]
    var inferred: Set<ID<Finding>> = []
    for observation in evidence.observations where observation.value != .unsure {
      values[observation.finding] = observation.value
    }
    for id in implied(by: evidence) {
      values[id] = .present
      inferred.insert(id)
    }
    for (id, value) in values where value.isThere {
      for ancestor in ancestors[id.index] where values[ancestor] == nil {
        values[ancestor] = .present
        inferred.insert(ancestor)
      }
    }
    return values.sorted { $0.key < $1.key }.compactMap { id, value in
      let above = ancestors[id.index]
      guard !above.contains(where: { values[$0] == .absent }) else { return nil }
      return KnownFinding(
        observation: Observation(id, value), isInferred: inferred.contains(id),
        isGivenParent: above.first.flatMap { values[$0] }?.isThere ?? false)
    }
  }
}
