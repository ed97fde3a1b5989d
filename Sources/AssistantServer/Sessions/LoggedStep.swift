internal import Assistant
internal import AssistantProtocol

/// What a caller asked for in a turn, as the log keeps it.
///
/// Two requests under one name are the same if they are equal in this form.
struct LoggedStep: Decodable, Hashable, Sendable {
  /// What the person said, or to what an answer was corrected.
  var text: String?
  /// The finding that was corrected.
  var finding: String?
  /// The number of the turn to which the conversation went back.
  var target: Int?

  enum CodingKeys: String, CodingKey {
    case text, finding
    case target = "to_seq"
  }
}

extension LoggedStep: JSONWritable {
  func write(to json: inout JSONStream) {
    json.object { json in
      json.add("finding", finding)
      json.add("text", text)
      json.add("to_seq", target)
    }
  }
}

/// A request for a turn, with all that it takes to carry it out.
struct IncomingTurn: Sendable {
  /// What is to be done to the conversation.
  enum Action: Hashable, Sendable {
    /// A step from where it stands.
    case step(Step)
    /// It goes back to where it stood after a turn.
    case goBack(to: Int)
  }

  /// The session.
  let session: SessionID
  /// The caller's name for the turn.
  let id: TurnID
  /// What is to be done.
  let action: Action
  /// The number of the turn after which it comes, if the caller cares.
  let expected: Int?

  /// What kind of turn it is.
  var kind: TurnKind {
    switch action {
    case .step(.say): .turn
    case .step(.correct): .correct
    case .step(.undo), .goBack: .undo
    }
  }

  /// What was asked for.
  var logged: LoggedStep {
    switch action {
    case .step(.say(let text)): LoggedStep(text: text)
    case .step(.correct(let finding, let answer)): LoggedStep(text: answer, finding: finding)
    case .step(.undo): LoggedStep()
    case .goBack(let target): LoggedStep(target: target)
    }
  }
}

extension IncomingTurn.Action {
  /// What a turn of the log did, or `nil` when the entry isn't whole.
  init?(_ logged: LoggedStep, _ kind: TurnKind) {
    switch (kind, logged.text, logged.finding) {
    case (.turn, let text?, nil): self = .step(.say(text))
    case (.correct, let answer?, let finding?):
      self = .step(.correct(finding: finding, answer: answer))
    case (.undo, nil, nil): self = logged.target.map(Self.goBack) ?? .step(.undo)
    default: return nil
    }
  }
}
