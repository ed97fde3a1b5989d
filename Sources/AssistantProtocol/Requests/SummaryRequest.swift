public import Assistant

/// Which form.
public struct SummaryRequest: Codable, Hashable, Sendable, Annotated {
  /// The session.
  public var session: SessionID
  /// The form.
  public var format: SummaryFormat?
  /// When the conversation was held, in words that the summary then bears.
  public var date: String?

  /// Creates the parameters.
  public init(session: SessionID, format: SummaryFormat? = nil, date: String? = nil) {
    self.session = session
    self.format = format
    self.date = date
  }

  enum CodingKeys: String, CodingKey {
    case session = "session_id"
    case format, date
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "session_id": "The session.",
    "format": "The form; `json` where none is named.",
    "date": "When the conversation was held, in words that the summary then bears.",
  ]
}
