internal import Assistant
internal import KnowledgeCore
internal import Packs

/// A point of a conversation at which claims are judged.
struct Moment {
  /// The conversation so far.
  let session: Session
  /// Its last turn.
  let turn: Turn
  /// The turn before that, if there was one.
  let previous: Turn?

  var knowledge: Knowledge { session.pack.knowledge }

  /// Whether a claim holds.
  func verdict(on claim: Claim) -> Verdict {
    switch claim {
    case .finding(let id, let value): verdict(on: id, value)
    case .urgency(let level): verdict(onUrgency: level)
    case .flag(let id, let isUp): verdict(on: id, isUp: isUp)
    case .asks(let name): verdict(onAsking: name)
    case .asksNothing:
      .judged(turn.prompt == nil) { (askedInWords, asked.map { "asks \($0)" }) }
    case .state(let name): verdict(onState: name)
    case .stays: .judged(stays) { (movement, nil) }
    case .slot(let name, let text): verdict(onSlot: name, text)
    case .answers(let subject): verdict(on: subject)
    case .first(let id): verdict(onFirst: id)
    case .over(let isOver):
      .judged(turn.isOver == isOver) {
        isOver ? ("it goes on", "not over") : ("it is over", "over")
      }
    case .alarm(let isGiven): verdict(onAlarm: isGiven)
    case .says(let glob, let isSaid): verdict(on: glob, isSaid: isSaid)
    }
  }

  private func verdict(onUrgency level: Urgency?) -> Verdict {
    .judged(turn.urgency == level) {
      let actual = turn.urgency?.rawValue
      return (actual.map { "it is \($0)" } ?? "there is none", "urgency \(actual ?? "none")")
    }
  }

  private func verdict(on flag: ID<RedFlag>, isUp: Bool) -> Verdict {
    let name = knowledge.redFlags[flag].name
    return .judged(turn.flags.contains(flag) == isUp) {
      isUp ? ("it isn't up", "no flag \(name)") : ("it is up", "flag \(name)")
    }
  }

  private func verdict(onSlot name: String, _ text: String) -> Verdict {
    let actual = session.slots[name] ?? ""
    return .judged(actual == text) {
      // A quotation mark inside of quotes can't be written.
      let instead = actual.contains("\"") ? nil : "slot \(name) \"\(actual)\""
      return (actual.isEmpty ? "it holds nothing" : "it holds \"\(actual)\"", instead)
    }
  }

  private func verdict(onFirst id: ID<Condition>) -> Verdict {
    let first = session.ranking.candidates.first?.condition
    var form = first
    while let condition = form, condition != id { form = knowledge.conditions[condition].parent }
    return .judged(form == id) {
      let name = first.map { knowledge.conditions[$0].name }
      return (name.map { "\($0) is" } ?? "nothing is", name.map { "first \($0)" })
    }
  }

  private func verdict(onAlarm isGiven: Bool) -> Verdict {
    let alarm = turn.paragraphs.first { $0.role == .alarm }
    return .judged((alarm != nil) == isGiven) {
      (
        alarm.map { "there is one: \($0.text)" } ?? "there is none",
        isGiven ? "no alarm" : "alarm"
      )
    }
  }

  private func verdict(on glob: Glob, isSaid: Bool) -> Verdict {
    let said = turn.texts
    let fitting = said.first(where: glob.matches)
    return .judged((fitting != nil) == isSaid) {
      let lines = (fitting.map { [$0] } ?? said).map { "\n    < \($0)" }.joined()
      return ((isSaid ? "it says:" : "this is said:") + lines, nil)
    }
  }
}

extension Turn {
  /// What is said and what is asked.
  var texts: [String] { paragraphs.map(\.text) + (prompt.map { [$0.text] } ?? []) }
}
