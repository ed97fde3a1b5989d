internal import Expressions

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Something that isn't there and would have mattered if it were.
public struct PertinentNegative: Hashable, Sendable {
  /// The finding.
  public let finding: ID<Finding>
  /// The conditions for which it would have spoken, in the order in which they were given.
  public let conditions: [ID<Condition>]
  /// The red flags of today or now that it could have raised, in the order of the pack.
  public let flags: [ID<RedFlag>]
}

extension Reasoner {
  /// What was denied that would have spoken at least slightly for one of some conditions, or could
  /// have raised a red flag, in the order of the pack.
  ///
  /// - Complexity: O(*n*·*c*) in what is known and the conditions.
  public func pertinentNegatives(
    evidence: Evidence, among conditions: [ID<Condition>]
  ) -> [PertinentNegative] {
    known(evidence).filter { $0.observation.value == .absent }.compactMap { item in
      let finding = item.observation.finding
      let column = column(of: finding, givenParent: item.isGivenParent)
      let missed = conditions.filter { condition in
        let row = column.rows.first { $0.hypothesis == hypotheses.place(of: condition) }
        let decibans = 10 * (row?.ifPresent ?? 0) / log(10)
        return decibans > 0 && Strength(decibans: decibans) > .negligible
      }
      var changed = evidence
      changed.observe(Observation(finding, .present))
      let flags = flags(lookingAt: finding).filter { id in
        let flag = knowledge.redFlags[id]
        return flag.urgency > .withinDays
          && changed.evaluate(flag.condition, not: .unsaid, in: knowledge) != .no
      }
      guard !missed.isEmpty || !flags.isEmpty else { return nil }
      return PertinentNegative(finding: finding, conditions: missed, flags: flags)
    }
  }

  /// The red flags whose rules look at a finding, in the order of the pack.
  public func flags(lookingAt finding: ID<Finding>) -> [ID<RedFlag>] {
    flagsByFinding[finding] ?? []
  }

  /// The red flags that can't be up, as something that their rules ask for was denied; in the order
  /// of the pack.
  ///
  /// Those that only don't apply, as to somebody of that age, aren't among them.
  public func deniedFlags(by evidence: Evidence) -> [ID<RedFlag>] {
    let denied = Set(
      evidence.entries.lazy.filter { $0.observation.value == .absent }.flatMap {
        self.flags(lookingAt: $0.observation.finding)
      })
    let circumstances = circumstances(evidence)
    return denied.sorted().filter { flagRules[$0.index].truth(under: circumstances) == .no }
  }
}
