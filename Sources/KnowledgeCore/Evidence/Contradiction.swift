internal import Expressions

/// Two things that were said and can't both be so.
public struct Contradiction: Hashable, Sendable {
  /// Why they can't both be so.
  public enum Reason: Hashable, Sendable {
    /// At most one of them can be there.
    case exclusive
    /// The second makes no sense without the first, which was denied.
    case deniedParent
    /// The second shows that the first is there, which was denied.
    case deniedImplication
  }

  /// Why they can't both be so.
  public let reason: Reason
  /// What was said, in the order of the pack but for a denied finding, which comes first.
  public let findings: [ID<Finding>]

  /// Creates a contradiction.
  public init(reason: Reason, findings: [ID<Finding>]) {
    self.reason = reason
    self.findings = findings
  }
}

extension Evidence {
  /// Everything that contradicts itself, so that it can be asked again instead of believed.
  ///
  /// - Complexity: O(*n*·*g*) in what is known and the sets of findings that exclude each other.
  public func contradictions(in knowledge: Knowledge) -> [Contradiction] {
    exclusions(in: knowledge) + deniedParents(in: knowledge) + deniedImplications(in: knowledge)
  }

  private func exclusions(in knowledge: Knowledge) -> [Contradiction] {
    knowledge.groups.flatMap(\.exclusive).compactMap { set in
      let held = set.filter { self[$0]?.isThere ?? false }.sorted()
      return held.count > 1 ? Contradiction(reason: .exclusive, findings: held) : nil
    }
  }

  private func deniedParents(in knowledge: Knowledge) -> [Contradiction] {
    observations.filter(\.value.isThere).compactMap { observation in
      let denied = knowledge.ancestors(of: observation.finding).first { self[$0] == .absent }
      return denied.map {
        Contradiction(reason: .deniedParent, findings: [$0, observation.finding])
      }
    }
  }

  private func deniedImplications(in knowledge: Knowledge) -> [Contradiction] {
    observations.compactMap { observation in
      guard observation.value == .absent,
        let cause = knowledge.findings[observation.finding].impliedBy,
        evaluate(cause, in: knowledge) == .yes
      else { return nil }
      let causes = Set(cause.atoms.compactMap { knowledge.findings.id(named: $0.name) })
      return Contradiction(
        reason: .deniedImplication,
        findings: [observation.finding] + causes.filter { self[$0]?.isThere ?? false }.sorted())
    }
  }
}
