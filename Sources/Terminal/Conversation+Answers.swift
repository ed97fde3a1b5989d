internal import Assistant
internal import Expressions
internal import KnowledgeCore
internal import Packs

extension Conversation {
  /// Takes the last answer back.
  mutating func back() -> [Block] {
    var earlier = session
    guard let turn = earlier.back() else { return [Block("There is nothing to take back.")] }
    return take { session in
      session = earlier
      return turn
    }
  }

  /// Lists all that is known, and remembers the numbers.
  mutating func answers() -> [Block] {
    listed = session.known.map(\.finding)
    guard !listed.isEmpty else { return [Block("I know nothing yet.")] }
    let numbered = zip(session.known, Block.numbered(session.known.map(\.words)))
    let groups: [(String, (Observation.Value) -> Bool)] = [
      ("There", \.isThere), ("Not there", { $0 == .absent }), ("Not sure", { $0 == .unsure }),
    ]
    let lists = groups.flatMap { title, belongs in
      let items = numbered.filter { belongs($0.0.value) }.map(\.1)
      return items.isEmpty ? [] : [Block(.heading, [Block.Span(title, .heading)])] + items
    }
    return lists + [Block("/correct N ANSWER corrects one, as in /correct 1 no.")]
  }

  /// Corrects the answer with a number, by words.
  mutating func correct(_ number: Int, _ words: String) -> [Block] {
    if listed.isEmpty { listed = session.known.map(\.finding) }
    guard listed.indices.contains(number - 1) else {
      return [Block("There is no answer \(number). /answers lists them all.")]
    }
    let finding = listed[number - 1]
    let label = pack.knowledge.findings[finding].label
    if words.lowercased() == "forget" {
      return [Block("Forgotten: \(label).")] + take { $0.correct(finding, to: nil) }
    }
    guard let value = session.value(in: words, of: finding) else {
      return [Block("Usage: /correct \(number) \(pack.knowledge.findings[finding].answers)")]
    }
    return take { $0.correct(finding, to: value) }
  }
}

extension Finding {
  /// What can be said of it by `/correct`.
  fileprivate var answers: String {
    switch kind {
    case .yesNo: "yes, no, not sure or forget"
    case .choice(let values, _):
      "no, not sure, forget, or one of: \(values.joined(separator: ", "))"
    case .number(let unit):
      "not sure, forget, or a number\(unit.map { ", as in 3 \($0.name)" } ?? "")"
    }
  }
}
