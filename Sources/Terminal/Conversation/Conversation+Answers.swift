internal import AssistantProtocol

extension Conversation {
  /// Takes the last answer back.
  mutating func back() async throws -> [Block] {
    do {
      return try await take { _ = try await $0.undo() }
    } catch let error as RPCError where error.code == .nothingToUndo {
      return [Block("There is nothing to take back.")]
    }
  }

  /// Lists all that is known, and remembers the numbers.
  mutating func answers() async throws -> [Block] {
    listed = try await session.answers.answers
    guard !listed.isEmpty else { return [Block("I know nothing yet.")] }
    let numbered = zip(listed, Block.numbered(listed.map(\.known.words)))
    let lists = FindingReport.Status.allCases.flatMap { status in
      let items = numbered.filter { $0.0.known.status == status }.map(\.1)
      return items.isEmpty ? [] : [Block(.heading, [Block.Span(status.title, .heading)])] + items
    }
    return lists + [Block("/correct N ANSWER corrects one, as in /correct 1 no.")]
  }

  /// Corrects the answer with a number, by words.
  mutating func correct(_ number: Int, _ words: String) async throws -> [Block] {
    if listed.isEmpty { listed = try await session.answers.answers }
    guard listed.indices.contains(number - 1) else {
      return [Block("There is no answer \(number). /answers lists them all.")]
    }
    let answer = listed[number - 1]
    do {
      let blocks = try await take { _ = try await $0.correct(answer.known.finding, to: words) }
      let isForgotten = words.lowercased() == "forget"
      return (isForgotten ? [Block("Forgotten: \(answer.label).")] : []) + blocks
    } catch let error as RPCError where error.code == .answerNotUnderstood {
      return [Block("Usage: /correct \(number) \(answer.possibilities)")]
    }
  }
}

extension FindingReport.Status {
  /// What stands above the findings that stand so.
  fileprivate var title: String {
    switch self {
    case .present: "There"
    case .absent: "Not there"
    case .unsure: "Not sure"
    }
  }
}

extension AnswerReport {
  /// What can be said of it by `/correct`.
  fileprivate var possibilities: String {
    switch kind {
    case .yesNo: "yes, no, not sure or forget"
    case .choice:
      "no, not sure, forget, or one of: \((choices ?? []).joined(separator: ", "))"
    case .number: "not sure, forget, or a number\(unit.map { ", as in 3 \($0)" } ?? "")"
    }
  }
}
