internal import Assistant
internal import KnowledgeCore
internal import Packs

/// What is asked, where the script stands, and what the person is answered.
extension Moment {
  func verdict(onAsking name: String) -> Verdict {
    let finding = knowledge.findings.id(named: name)
    let isAsked = turn.prompt.map { prompt in
      prompt.question.map { knowledge.questions[$0].name == name } ?? false
        || finding.map(prompt.findings.contains) ?? false
    }
    return .judged(isAsked ?? false) {
      (askedInWords, turn.prompt == nil ? "asks nothing" : asked.map { "asks \($0)" })
    }
  }

  /// What is asked by name: the question's, or else that of its first finding.
  var asked: String? {
    guard let prompt = turn.prompt else { return nil }
    return prompt.question.map { knowledge.questions[$0].name }
      ?? prompt.findings.first.map { knowledge.findings[$0].name }
  }

  /// What is asked, as the end of a sentence.
  var askedInWords: String {
    guard let prompt = turn.prompt else { return "nothing is asked" }
    return asked.map { "it asks \($0)" } ?? "it asks \"\(prompt.text)\""
  }

  // MARK: The script

  func verdict(onState name: String) -> Verdict {
    .judged(turn.state == name || turn.state.hasSuffix("/\(name)")) {
      let short = String(turn.state.drop { $0 != "/" }.dropFirst())
      return ("it is \(turn.state)", "state \(name.contains("/") ? turn.state : short)")
    }
  }

  /// Whether the state is that of the turn before, and the same is asked in whatever words.
  var stays: Bool {
    guard let previous, previous.state == turn.state else { return false }
    return previous.prompt?.question == turn.prompt?.question
      && previous.prompt?.findings == turn.prompt?.findings
  }

  /// How it didn't stay, as the end of a sentence.
  var movement: String {
    guard let previous, previous.state == turn.state else {
      return "it goes from \(previous?.state ?? "nowhere") to \(turn.state)"
    }
    return "now \(askedInWords)"
  }

  // MARK: Answers

  func verdict(on subject: Claim.Subject) -> Verdict {
    let isAnswered =
      subject == .nothing
      ? turn.answered.isEmpty : turn.answered.contains { isAbout(subject, $0) }
    return .judged(isAnswered) {
      let actual = turn.answered.first.map(name)
      return (
        actual.map { "it answers \($0)" } ?? "nothing is answered",
        "answers \(actual ?? "nothing")"
      )
    }
  }

  private func isAbout(_ subject: Claim.Subject, _ answered: Turn.Answered) -> Bool {
    switch (subject, answered) {
    case (.inquiry(let wanted), .inquiry(let id)): wanted == id
    case (.difference, .difference): true
    case (.topic(let condition, let topic), .statements(let ids)):
      ids.contains { id in
        let statement = knowledge.statements[id]
        return statement.condition == condition && statement.topic == topic
      }
    case (.inquiry, _), (.difference, _), (.topic, _), (.nothing, _): false
    }
  }

  private func name(of answered: Turn.Answered) -> String {
    switch answered {
    case .inquiry(let id): return knowledge.inquiries[id].name
    case .difference: return "difference"
    case .statements(let ids):
      guard let statement = ids.first.map({ knowledge.statements[$0] }) else { return "nothing" }
      return "\(knowledge.conditions[statement.condition].name)/\(statement.topic.rawValue)"
    }
  }
}
