internal import Expressions

/// How urgent it is, and why.
///
/// Red flags come first and stand apart from any ranking: nothing that fits well can talk a danger
/// sign away. Beside them, a level is advised when enough of what may be the matter needs it, and
/// circumstances can raise it. The highest counts.
public struct Triage: Hashable, Sendable {
  /// What speaks for a level.
  public enum Reason: Hashable, Sendable {
    /// A red flag is up.
    case flag(ID<RedFlag>)
    /// A red flag would be up if what the person isn't sure of were so; it counts one level less.
    case possibleFlag(ID<RedFlag>)
    /// A list that could raise this red flag was answered with "not sure", which calls for days, not
    /// weeks.
    case doubtfulFlag(ID<RedFlag>)
    /// So much of what may be the matter needs this level: its share, and the likeliest of it.
    case conditions(Urgency, share: Double, [ID<Condition>])
    /// A circumstance raises the level.
    case modifier(ID<UrgencyModifier>)
  }

  /// The red flags that are up, most urgent first.
  public let flags: [ID<RedFlag>]
  /// The red flags that what the person isn't sure of would raise, most urgent first.
  public let possibleFlags: [ID<RedFlag>]
  /// The red flags that something on a list would raise to which the person said "not sure".
  public let doubtfulFlags: [ID<RedFlag>]
  /// The level, if anything speaks for one.
  public let urgency: Urgency?
  /// What speaks for the level, and what speaks for lower ones, strongest first.
  public let reasons: [Reason]
}

extension Reasoner {
  /// Evaluates every red flag, what may be the matter, and what makes it more urgent.
  ///
  /// `flagged` in a rule is yes when a rule that doesn't use the word is up; `best_fit` is the
  /// urgency of the condition that ranks first.
  public func triage(of evidence: Evidence, ranking: Ranking) -> Triage {
    let bestFit = ranking.candidates.first.map { knowledge.conditions[$0.condition].urgency }
    let circumstances = circumstances(evidence, bestFit)
    let flags = raisedFlags(circumstances)
    let possible = flagsBeyond(flags, by: evidence.takingUnsureForPresent(), bestFit)
    let doubtful = flagsBeyond(
      flags + possible, by: evidence.takingUnsureForPresent(evenListed: true), bestFit)
    var grounds = flags.map { (knowledge.redFlags[$0].urgency, Triage.Reason.flag($0)) }
    grounds += possible.map {
      (knowledge.redFlags[$0].urgency.raised(by: -1), Triage.Reason.possibleFlag($0))
    }
    grounds += doubtful.map { (.withinDays, Triage.Reason.doubtfulFlag($0)) }
    if !evidence.isEmpty, let level = likelyLevel(ranking) { grounds.append(level) }
    grounds = grounds.enumerated().sorted {
      ($1.element.0, $0.offset) < ($0.element.0, $1.offset)
    }.map(\.element)
    let plain = grounds.first?.0
    let raises = knowledge.urgencyModifiers.ids.filter {
      modifierRules[$0.index].truth(under: circumstances) == .yes
    }.map { ($0, knowledge.urgencyModifiers[$0].raised(plain ?? .routine)) }
    let raise = raises.max { $0.1 < $1.1 }.flatMap { $0.1 > plain ?? .selfCare ? $0 : nil }
    return Triage(
      flags: flags, possibleFlags: possible, doubtfulFlags: doubtful,
      urgency: raise?.1 ?? plain,
      reasons: (raise.map { [.modifier($0.0)] } ?? []) + grounds.map(\.1))
  }

  /// What rules are judged by.
  func circumstances(_ evidence: Evidence, _ bestFit: Urgency? = nil) -> Rule.Circumstances {
    var presences = [Truth](repeating: .unknown, count: knowledge.findings.count)
    for entry in evidence.entries {
      presences[entry.observation.finding.index] = entry.observation.value.presence
    }
    let implied = implied(by: evidence)
    for id in implied { presences[id.index] = .yes }
    return Rule.Circumstances(
      evidence: evidence, implied: implied, presences: presences, bestFit: bestFit)
  }

  /// The red flags that are up, most urgent first, then in the order of the pack.
  private func raisedFlags(_ circumstances: Rule.Circumstances) -> [ID<RedFlag>] {
    var circumstances = circumstances
    let concerned = concernedFlags(circumstances)
    var up = plainFlags.filter {
      concerned[$0.index] && flagRules[$0.index].truth(under: circumstances) == .yes
    }
    circumstances.flagged = Truth(!up.isEmpty)
    up += dependentFlags.filter { flagRules[$0.index].truth(under: circumstances) == .yes }
    return up.sorted {
      (knowledge.redFlags[$1].urgency, $0) < (knowledge.redFlags[$0].urgency, $1)
    }
  }

  /// Whether each red flag looks at anything that is known; no other one can have come up.
  private func concernedFlags(_ circumstances: Rule.Circumstances) -> [Bool] {
    var concerned = [Bool](repeating: false, count: knowledge.redFlags.count)
    for id in watchfulFlags { concerned[id.index] = true }
    for entry in circumstances.evidence.entries {
      for id in flags(lookingAt: entry.observation.finding) { concerned[id.index] = true }
    }
    for finding in circumstances.implied {
      for id in flags(lookingAt: finding) { concerned[id.index] = true }
    }
    return concerned
  }

  /// The red flags that can't wait and that other evidence, if there is any, raises beside known ones.
  private func flagsBeyond(
    _ known: [ID<RedFlag>], by evidence: Evidence?, _ bestFit: Urgency?
  ) -> [ID<RedFlag>] {
    guard let evidence else { return [] }
    return raisedFlags(circumstances(evidence, bestFit)).filter {
      knowledge.redFlags[$0].urgency > .withinDays && !known.contains($0)
    }
  }

  /// The highest level that enough of what may be the matter needs.
  private func likelyLevel(_ ranking: Ranking) -> (Urgency, Triage.Reason)? {
    for level in Urgency.allCases.reversed() {
      guard let least = knowledge.settings.urgencyShares[level] else { continue }
      let needing = ranking.candidates.filter {
        knowledge.conditions[$0.condition].urgency >= level
      }
      let share = needing.reduce(0) { $0 + $1.share }
      if share >= least {
        let likeliest = needing.prefix(3).filter { $0.share > 0.01 }.map(\.condition)
        return (level, .conditions(level, share: share, likeliest))
      }
    }
    return nil
  }
}

extension Evidence {
  /// The same evidence in which everything is there of which the person wasn't sure in particular, or
  /// even what a list held to which they said so; `nil` when there is no such thing.
  fileprivate func takingUnsureForPresent(evenListed: Bool = false) -> Evidence? {
    let unsure = entries.filter {
      $0.observation.value == .unsure && (evenListed || $0.provenance.rule != .listed)
    }
    guard !unsure.isEmpty else { return nil }
    var copy = self
    for entry in unsure {
      copy.observe(Observation(entry.observation.finding, .present), from: entry.provenance)
    }
    return copy
  }
}

/// The words that a red flag may use beside the names of findings.
public enum EngineWord: String, Sendable, CaseIterable {
  /// Another red flag is up.
  case flagged
  /// The urgency of the condition that fits best.
  case bestFit = "best_fit"
}
