/// The turns.
public struct HistoryPage: Codable, Hashable, Sendable, Annotated {
  /// The turns, in order.
  public var turns: [LoggedTurn]
  /// What to ask for the turns after these with, if there are any.
  public var next: Int?

  /// Creates a page.
  public init(turns: [LoggedTurn], next: Int? = nil) {
    self.turns = turns
    self.next = next
  }

  enum CodingKeys: String, CodingKey {
    case turns
    case next = "next_after"
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "turns": "The turns, in order.",
    "next_after": "The `after_seq` of the next page, if there is one.",
  ]
}
