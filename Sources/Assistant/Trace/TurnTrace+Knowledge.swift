internal import KnowledgeCore
internal import Packs

extension TurnTrace {
  /// Something that became known.
  public struct Fact: Codable, Hashable, Sendable {
    /// The finding's name.
    public var finding: String
    /// Its value, as `present`, `disc` or `20..30`.
    public var value: String
    /// How it came to be known, as `mentioned` or `picked`.
    public var rule: String?

    init(_ observation: Observation, in session: Session) {
      let finding = session.pack.knowledge.findings[observation.finding]
      self.finding = finding.name
      value = SavedValue(observation.value, of: finding).text
      rule = session.evidence.entry(for: observation.finding)?.provenance.rule.rawValue
    }
  }

  /// A condition with all that speaks for and against it, in terms that add up.
  public struct Candidate: Codable, Hashable, Sendable {
    /// The condition's name.
    public var condition: String
    /// The sum, in decibans with two decimals.
    public var decibans: Double
    /// What it starts with, likewise.
    public var priorDecibans: Double
    /// What speaks, for it first.
    public var weights: [Weight]

    init(_ explanation: Explanation, _ knowledge: Knowledge) {
      condition = knowledge.conditions[explanation.condition].name
      decibans = explanation.decibans.rounded(to: 2)
      priorDecibans = explanation.priorDecibans.rounded(to: 2)
      weights = explanation.reasons.map { Weight($0, knowledge) }
    }
  }

  /// What one finding weighs.
  public struct Weight: Codable, Hashable, Sendable {
    /// The finding's name; left out where a place speaks.
    public var finding: String?
    /// The weight in decibans with two decimals, for if positive.
    public var decibans: Double
    /// The grades of the rows behind it.
    public var grades: [String]

    init(_ reason: Explanation.Reason, _ knowledge: Knowledge) {
      finding = reason.weight.finding.map { knowledge.findings[$0].name }
      decibans = reason.weight.decibans.rounded(to: 2)
      grades = reason.links.map(\.grade.rawValue)
    }
  }

  /// What speaks for the level of urgency.
  public struct Ground: Codable, Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// A danger sign that is up.
      case flag
      /// A danger sign of which the person isn't sure.
      case possibleFlag
      /// A danger sign on a list to which the person said "not sure".
      case doubtfulFlag
      /// Conditions that may fit.
      case conditions
      /// A circumstance that makes it more urgent.
      case modifier
    }

    /// What kind of thing it is.
    public var kind: Kind
    /// The names of what speaks.
    public var names: [String]
    /// The level for which it speaks, if it has one of its own.
    public var level: String?
    /// The share of the conditions, with two decimals.
    public var share: Double?

    init(_ reason: Triage.Reason, _ knowledge: Knowledge) {
      switch reason {
      case .flag(let id): self.init(.flag, knowledge.redFlags[id])
      case .possibleFlag(let id): self.init(.possibleFlag, knowledge.redFlags[id])
      case .doubtfulFlag(let id): self.init(.doubtfulFlag, knowledge.redFlags[id])
      case .conditions(let urgency, let share, let ids):
        self.init(
          kind: .conditions, names: ids.map { knowledge.conditions[$0].name },
          level: urgency.rawValue, share: share.rounded(to: 2))
      case .modifier(let id):
        self.init(kind: .modifier, names: [knowledge.urgencyModifiers[id].name])
      }
    }

    private init(_ kind: Kind, _ flag: RedFlag) {
      self.init(kind: kind, names: [flag.name], level: flag.urgency.rawValue)
    }

    private init(kind: Kind, names: [String], level: String? = nil, share: Double? = nil) {
      self.kind = kind
      self.names = names
      self.level = level
      self.share = share
    }
  }
}

extension SavedValue {
  /// The value as an author would write it.
  fileprivate var text: String {
    switch self {
    case .present: "present"
    case .absent: "absent"
    case .unsure: "unsure"
    case .values(let names): names.joined(separator: ", ")
    case .number(let low, let high): low == high ? "\(low)" : "\(low)..\(high)"
    }
  }
}
