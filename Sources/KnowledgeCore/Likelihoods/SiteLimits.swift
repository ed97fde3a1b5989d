/// Where the hypotheses can be that occur in some places only.
struct SiteLimits: Sendable {
  /// The findings that say where something is.
  let sites: Set<ID<Finding>>
  /// The only sites of the hypotheses that have a limit.
  let limits: [(hypothesis: Int, only: Set<ID<Finding>>)]

  /// Gathers the limits.
  ///
  /// The sites of a pack are all findings of the groups to which any limit belongs.
  init(_ knowledge: Knowledge, _ hypotheses: Hypotheses) {
    limits = hypotheses.conditions.enumerated().compactMap { place, id in
      let only = Set(knowledge.conditions[id].onlySites)
      return only.isEmpty ? nil : (place, only)
    }
    let groups = Set(limits.flatMap { $0.only.map { knowledge.findings[$0].group } })
    sites = Set(knowledge.findings.ids.filter { groups.contains(knowledge.findings[$0].group) })
  }

  /// The hypotheses that can't be where something is said to be.
  func excluded(at named: Set<ID<Finding>>) -> [Int] {
    named.isEmpty ? [] : limits.filter { $0.only.isDisjoint(with: named) }.map(\.hypothesis)
  }
}
