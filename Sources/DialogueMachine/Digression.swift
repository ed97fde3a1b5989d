/// What is answered in between, in every state, before the state goes on.
public struct Digression: Hashable, Sendable {
  /// What is done.
  public enum Response: Hashable, Sendable {
    /// These words are said.
    case say(Template)
    /// The reason for the pending question is given.
    case explainQuestion
    /// The person's own question is answered from the pack's knowledge.
    case answerQuestion
    /// The conversation goes to this state.
    case go(String)
    /// What the person wishes is done to the conversation.
    case `do`(Wish)
  }

  /// What a person can wish to be done to the conversation.
  public enum Wish: String, Hashable, Sendable, CaseIterable {
    /// The last answer is taken back.
    case back
    /// Everything begins anew.
    case restart
    /// The question is asked once more in full.
    case `repeat`
    /// The question is left open.
    case skip
  }

  /// The wish that it answers, such as `help`.
  public let act: String
  /// What is done.
  public let response: Response

  /// Creates a digression.
  public init(act: String, response: Response) {
    self.act = act
    self.response = response
  }

  /// The act of asking something about the domain.
  public static let asks = "asks"
  /// The act of asking for more about what was told last.
  public static let more = "more"
  /// The act of coming back after a long silence.
  public static let returns = "returns"
  /// The acts that are answered whatever else the same utterance says.
  public static let pleas: Set = ["emergency", "distress"]
}
