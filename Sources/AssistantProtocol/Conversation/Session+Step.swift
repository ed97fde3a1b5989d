public import Assistant

internal import KnowledgeCore
internal import Packs

/// Something that a caller does to a session, and that the log keeps.
public enum Step: Hashable, Sendable {
  /// The person said this.
  case say(String)
  /// An answer was corrected, by the finding's name and in words.
  case correct(finding: String, answer: String)
  /// The last answer was taken back.
  case undo
}

extension TurnRequest {
  /// What is to be done.
  ///
  /// - Parameter limits: What is taken in.
  /// - Returns: What the person said; choices as the numbers that they would type.
  /// - Throws: An error where there is neither a text nor a choice, both, or too long a text.
  public func step(within limits: Limits) throws(RPCError) -> Step {
    switch (text, choice) {
    case (let text?, nil):
      guard text.count <= limits.textCharacters else {
        throw RPCError(.textTooLong).with { $0.limit = limits.textCharacters }
      }
      return .say(text)
    case (nil, let choice?): return .say(choice.utterance)
    case (nil, nil): throw RPCError(.invalidParams, "missing").with { $0.path = "params.text" }
    case (_?, _?): throw RPCError(.invalidParams, "ambiguous").with { $0.path = "params.choice" }
    }
  }
}

extension Session {
  /// The word with which something that is known is forgotten.
  private static let forget = "forget"

  /// Takes a step.
  ///
  /// - Throws: An error when it is no step for this session, which then stays as it is.
  public mutating func take(_ step: Step) throws(RPCError) -> Turn {
    switch step {
    case .say(let text): return reply(to: text)
    case .undo:
      guard let turn = back() else { throw RPCError(.nothingToUndo) }
      return turn
    case .correct(let name, let answer):
      guard let finding = pack.knowledge.findings.id(named: name) else {
        throw RPCError(.invalidParams, "unknown_finding").with { $0.path = "params.finding" }
      }
      if answer.lowercased() == Self.forget { return correct(finding, to: nil) }
      guard let value = value(in: answer, of: finding) else { throw RPCError(.answerNotUnderstood) }
      return correct(finding, to: value)
    }
  }
}
