#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

extension Reasoner {
  /// Hands over every weight of what is known, hypothesis by hypothesis, after what is known
  /// together has been made to count less.
  ///
  /// - Complexity: O(*n*) in the rows of what is known, and a sort within each correlated group.
  func weigh(
    _ evidence: Evidence, _ take: (_ hypothesis: Int, _ cause: Weight.Cause, Double) -> Void
  ) {
    let known = known(evidence)
    var groups = [[GroupedWeight]](repeating: [], count: knowledge.groups.count)
    for (order, item) in known.enumerated() {
      let finding = item.observation.finding
      let cause = Weight.Cause.finding(item.observation, isInferred: item.isInferred)
      guard independence[finding.index] < 1 else {
        weigh(item) { take($0, cause, $1) }
        continue
      }
      let group = knowledge.findings[finding].group.index
      weigh(item) { hypothesis, logRatio in
        groups[group].append(
          GroupedWeight(hypothesis: hypothesis, order: order, logRatio: logRatio))
      }
    }
    for weights in groups where !weights.isEmpty { discount(weights, known, take) }
    let named = known.lazy.filter { $0.observation.value.isThere }.map(\.observation.finding)
      .filter(sites.sites.contains)
    let excluded = sites.excluded(at: Set(named))
    let limit = log(max(knowledge.settings.answerError, 1e-6))
    for hypothesis in excluded { take(hypothesis, .site(Array(named)), limit) }
  }

  /// One weight of a group whose findings go together.
  private struct GroupedWeight {
    let hypothesis: Int
    let order: Int
    let logRatio: Double
  }

  /// The strongest weight for a hypothesis counts in full, each further one of its direction less.
  private func discount(
    _ weights: [GroupedWeight], _ known: [KnownFinding],
    _ take: (_ hypothesis: Int, _ cause: Weight.Cause, Double) -> Void
  ) {
    let sorted = weights.sorted { left, right in
      (left.hypothesis, -abs(left.logRatio), left.order)
        < (right.hypothesis, -abs(right.logRatio), right.order)
    }
    var hypothesis = -1
    var factors = (above: 1.0, below: 1.0)
    for weight in sorted {
      if weight.hypothesis != hypothesis {
        hypothesis = weight.hypothesis
        factors = (1, 1)
      }
      let item = known[weight.order]
      let cause = Weight.Cause.finding(item.observation, isInferred: item.isInferred)
      let share = independence[item.observation.finding.index]
      if weight.logRatio >= 0 {
        take(hypothesis, cause, weight.logRatio * factors.above)
        factors.above *= share
      } else {
        take(hypothesis, cause, weight.logRatio * factors.below)
        factors.below *= share
      }
    }
  }

  /// The weights of one known thing, by hypothesis.
  private func weigh(_ item: KnownFinding, _ take: (_ hypothesis: Int, Double) -> Void) {
    let finding = item.observation.finding
    let column = column(of: finding, givenParent: item.isGivenParent)
    switch item.observation.value {
    case .present: for row in column.rows { take(row.hypothesis, row.ifPresent) }
    case .absent: for row in column.rows { take(row.hypothesis, row.ifAbsent) }
    case .unsure: break
    case .choice(let places): weigh(places, of: finding, column, take)
    case .number(let range):
      guard finding == tables.age,
        case .number(let unit) = knowledge.findings[finding].kind,
        let ages = range.inYears(unit)
      else { return }
      for (hypothesis, density) in tables.ages {
        take(hypothesis, density.logRatio(of: ages, error: knowledge.settings.answerError))
      }
    }
  }

  /// A choice says that the finding is there, and with which values.
  private func weigh(
    _ places: [Int], of finding: ID<Finding>, _ column: PresenceColumn,
    _ take: (_ hypothesis: Int, Double) -> Void
  ) {
    guard let table = tables.values[finding.index] else {
      for row in column.rows { take(row.hypothesis, row.ifPresent) }
      return
    }
    var presence = column.rows[...]
    for row in table.rows {
      while let next = presence.first, next.hypothesis < row.hypothesis {
        take(next.hypothesis, next.ifPresent)
        presence.removeFirst()
      }
      var ratio = table.logRatio(of: places, in: row)
      if let next = presence.first, next.hypothesis == row.hypothesis {
        ratio += next.ifPresent
        presence.removeFirst()
      }
      take(row.hypothesis, ratio)
    }
    for row in presence { take(row.hypothesis, row.ifPresent) }
  }

  /// How often a finding is there, among everybody or among those who have its parent.
  func column(of finding: ID<Finding>, givenParent: Bool) -> PresenceColumn {
    let plain = tables.presence[finding.index]
    return givenParent ? tables.presenceGivenParent[finding.index] ?? plain : plain
  }
}
