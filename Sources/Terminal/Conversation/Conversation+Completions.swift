internal import Assistant
internal import AssistantProtocol

extension Conversation {
  /// What a line that is being typed can become: a command, or an answer to the question.
  public func completions(of line: String) -> [String] {
    let names = ChatCommand.Name.allCases.map(\.rawValue)
    let all =
      switch (line.hasPrefix("/"), line.contains(" ")) {
      case (true, true):
        names.map { "/help \($0)" } + ["/record conversation.chat"] + corrections
          + SummaryFormat.allCases.map { "/save summary.\($0.fileEnding)" }
      case (true, false): names.map { "/\($0)" }
      case (false, _): session.turn.question?.choices ?? []
      }
    return all.filter { $0.lowercased().hasPrefix(line.lowercased()) }
  }

  /// The plain answers for each number of the list.
  private var corrections: [String] {
    listed.indices.flatMap { place in
      ["yes", "no", "not sure", "forget"].map { "/correct \(place + 1) \($0)" }
    }
  }
}
