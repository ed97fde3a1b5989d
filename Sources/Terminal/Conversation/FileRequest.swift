/// A file that a person wants written; the program does it, since a conversation only says what.
public struct FileRequest: Hashable, Sendable {
  /// What a file is for.
  public enum Purpose: Hashable, Sendable {
    /// The summary, once.
    case summary
    /// The conversation, for the first time.
    case recording
    /// The conversation once more, with what has been added.
    case continuation
  }

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// It is written.
    case written
    /// Something is there already and was left as it is.
    case alreadyThere
    /// It isn't written, for this reason.
    case failed(String)
  }

  /// What it is for.
  public let purpose: Purpose
  /// Where it should be, as the person typed it.
  public let path: String
  /// What should be in it.
  public let text: String
  /// Whether it takes the place of what is there.
  public let replaces: Bool

  /// What a person is told of the outcome, if there is anything to tell.
  func words(_ outcome: Outcome) -> String? {
    let command = purpose == .summary ? "/save!" : "/record!"
    return switch (outcome, purpose) {
    case (.written, .summary): "The summary is in \(path). Only you can read it."
    case (.written, .recording):
      "What was said is in \(path), and so will be what follows. Only you can read it."
    case (.written, .continuation): nil
    case (.alreadyThere, _): "\(path) is there already. \(command) \(path) replaces it."
    case (.failed(let reason), .summary): "I can't write the summary to \(path): \(reason)."
    case (.failed(let reason), .recording):
      "I can't write the conversation to \(path): \(reason)."
    case (.failed(let reason), .continuation):
      "I can't write the conversation to \(path) any more: \(reason). Nothing more of it is kept."
    }
  }
}
