internal import KnowledgeCore

/// All that a condition states of one finding, ready to be drawn.
struct SampledRow: Sendable {
  /// The values that a finding takes, each with its weight or its chance.
  private enum Values: Sendable {
    case yesNo
    case one(WeightedValues)
    case several([Double])
  }

  private let finding: ID<Finding>
  /// How often it is there.
  private let likelihood: Double
  /// How often it is there in those who have everything without which it makes no sense.
  private let chance: Double
  private let values: Values
  /// The findings of other rows without which it makes no sense.
  private let needs: [ID<Finding>]
  /// The findings beside which it can't be there.
  private let rivals: Set<ID<Finding>>

  /// Whether everything is there without which it makes no sense.
  func makesSense(beside evidence: Evidence) -> Bool {
    needs.allSatisfy { evidence[$0]?.isThere ?? false }
  }

  /// Draws whether it is there, and with which value.
  func observation(
    beside evidence: Evidence, using random: inout RandomStream
  ) -> Observation {
    let isDrawn = Double.random(in: 0..<1, using: &random) < chance
    let isExcluded = rivals.contains { evidence[$0]?.isThere ?? false }
    guard isDrawn, !isExcluded else { return Observation(finding, .absent) }
    switch values {
    case .yesNo: return Observation(finding, .present)
    case .one(let values):
      return Observation(finding, values.draw(using: &random).map { .choice($0) } ?? .present)
    case .several(let chances):
      let drawn = chances.indices.filter { Double.random(in: 0..<1, using: &random) < chances[$0] }
      let likeliest = chances.indices.max { chances[$0] < chances[$1] }
      return Observation(finding, .choice(drawn.isEmpty ? [likeliest].compactMap(\.self) : drawn))
    }
  }
}

extension SampledRow {
  /// The rows of a condition, likeliest first, but none before one that it needs: so that, of a set
  /// that excludes itself, the likeliest has the first chance.
  ///
  /// - Parameters:
  ///   - condition: The condition.
  ///   - knowledge: The knowledge of the pack.
  ///   - certainty: From which likelihood on something is there for certain.
  /// - Returns: The rows in the order in which they are to be drawn.
  static func rows(
    of condition: ID<Condition>, in knowledge: Knowledge, certainFrom certainty: Double
  ) -> [SampledRow] {
    let table = StatedLikelihoods(of: condition, in: knowledge)
    let rows = table.findings.map {
      SampledRow($0, table, in: knowledge, certainFrom: certainty)
    }
    return rows.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (one.needs.count, -one.likelihood, left.offset)
        < (other.needs.count, -other.likelihood, right.offset)
    }.map(\.element)
  }

  private init(
    _ finding: ID<Finding>, _ table: StatedLikelihoods, in knowledge: Knowledge,
    certainFrom certainty: Double
  ) {
    func drawn(_ likelihood: Double) -> Double { likelihood >= certainty ? 1 : likelihood }
    self.finding = finding
    needs = knowledge.ancestors(of: finding).filter(table.findings.contains)
    rivals = Set(
      knowledge.groups.flatMap(\.exclusive).filter { $0.contains(finding) }.joined()
        .filter { $0 != finding })
    likelihood = drawn(table.presence[finding] ?? 1)
    let above = drawn(needs.first.flatMap { table.presence[$0] } ?? 1)
    chance = min(likelihood / above, 1)
    let stated = table.values[finding] ?? []
    switch knowledge.findings[finding].kind {
    case .choice(_, multiple: true) where !stated.isEmpty:
      values = .several(stated.map { drawn($0 ?? 0) })
    case .choice where !stated.isEmpty:
      values = .one(Self.weights(stated, certainFrom: certainty))
    case .yesNo, .choice, .number: values = .yesNo
    }
  }

  /// The weights of values of which one holds: what isn't stated shares the rest.
  private static func weights(
    _ stated: [Double?], certainFrom certainty: Double
  ) -> WeightedValues {
    if let place = stated.firstIndex(where: { $0.map { $0 >= certainty } ?? false }) {
      return WeightedValues(stated.indices.map { $0 == place ? 1 : 0 })
    }
    let rest = max(1 - stated.reduce(0) { $0 + ($1 ?? 0) }, 0)
    let open = stated.count { $0 == nil }
    return WeightedValues(stated.map { $0 ?? rest / Double(open) })
  }
}
