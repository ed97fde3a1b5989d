internal import DialogueMachine
internal import Diagnostics
internal import KnowledgeCore
internal import Packs

/// What claims name of the pack; an unknown name is reported with the likeliest that is meant.
extension ExpectationParser {
  mutating func flag(_ name: Located<String>) -> ID<RedFlag>? {
    known(name, in: pack.knowledge.redFlags, "red flag")
  }

  mutating func condition(_ name: Located<String>) -> ID<Condition>? {
    known(name, in: pack.knowledge.conditions, "condition")
  }

  mutating func urgency(_ name: Located<String>) -> Claim? {
    if name.value == "none" { return .urgency(nil) }
    if let level = Urgency(rawValue: name.value) { return .urgency(level) }
    return unknown("level of urgency", name, among: Urgency.allCases.map(\.rawValue) + ["none"])
  }

  mutating func asks(_ name: Located<String>) -> Claim? {
    let (questions, findings) = (pack.knowledge.questions, pack.knowledge.findings)
    if name.value == "nothing" { return .asksNothing }
    if questions.id(named: name.value) != nil || findings.id(named: name.value) != nil {
      return .asks(name.value)
    }
    return unknown(
      "question or finding", name, among: questions.map(\.name) + findings.map(\.name))
  }

  mutating func state(_ name: Located<String>) -> Claim? {
    let full = pack.dialogues.flatMap { script in
      script.states.map { "\(script.name)/\($0.name)" }
    }
    let short = pack.dialogues.flatMap { $0.states.map(\.name) }
    guard !full.contains(name.value), !short.contains(name.value) else {
      return .state(name.value)
    }
    return unknown("state", name, among: name.value.contains("/") ? full : short)
  }

  mutating func answers(_ name: Located<String>) -> Claim.Subject? {
    let knowledge = pack.knowledge
    if name.value == "difference" { return .difference }
    if name.value == "nothing" { return .nothing }
    if let id = knowledge.inquiries.id(named: name.value) { return .inquiry(id) }
    let names = name.value.split(separator: "/", maxSplits: 1).map(String.init)
    guard names.count == 2 else {
      return unknown(
        "question that people ask", name,
        among: knowledge.inquiries.map(\.name) + ["difference", "nothing"])
    }
    let condition = condition(Located(names[0], at: name.location))
    guard let topic = Topic(rawValue: names[1]) else {
      return unknown(
        "topic", Located(names[1], at: name.location), among: Topic.allCases.map(\.rawValue))
    }
    return condition.map { .topic($0, topic) }
  }

  private mutating func known<Entry>(
    _ name: Located<String>, in table: Table<Entry>, _ kind: String
  ) -> ID<Entry>? {
    table.id(named: name.value) ?? unknown(kind, name, among: table.map(\.name))
  }
}
