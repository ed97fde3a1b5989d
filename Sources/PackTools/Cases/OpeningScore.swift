internal import KnowledgeCore

/// What was heard of a person's first words, beside what is on record.
struct OpeningScore: Hashable, Sendable {
  /// What was heard and is on record so.
  let right: [ID<Finding>]
  /// What was heard, and the record says the contrary.
  let contrary: [ID<Finding>]
  /// What was heard, and the record says nothing of.
  let unrecorded: [ID<Finding>]
  /// What the words state and was heard.
  let heard: [ID<Finding>]
  /// What the words state and wasn't heard so.
  let missed: [ID<Finding>]

  /// Compares.
  ///
  /// Only what is there or isn't is compared; what shows something else, shows it here as well.
  init(of evidence: Evidence, for person: RecordedCase, in knowledge: Knowledge) {
    var right: [ID<Finding>] = []
    var contrary: [ID<Finding>] = []
    var unrecorded: [ID<Finding>] = []
    for observation in evidence.observations {
      guard let said = RecordedCase.Presence(observation.value) else { continue }
      if let recorded = person.evidence[observation.finding] {
        if recorded == said {
          right.append(observation.finding)
        } else {
          contrary.append(observation.finding)
        }
      } else {
        unrecorded.append(observation.finding)
      }
    }
    let isHeard = { (finding: ID<Finding>) in
      switch evidence.standing(of: finding, in: knowledge) {
      case .present: person.evidence[finding] == .present
      case .absent: person.evidence[finding] == .absent
      case .notAsked, .unsure, .skipped: false
      }
    }
    self.right = right
    self.contrary = contrary
    self.unrecorded = unrecorded
    heard = person.inOpening.sorted().filter(isHeard)
    missed = person.inOpening.sorted().filter { !isHeard($0) }
  }
}

extension RecordedCase.Presence {
  /// What an observation says of a finding that is there or isn't; `nil` of doubt, and of values.
  fileprivate init?(_ value: Observation.Value) {
    switch value {
    case .present: self = .present
    case .absent: self = .absent
    case .unsure, .choice, .number: return nil
    }
  }
}
