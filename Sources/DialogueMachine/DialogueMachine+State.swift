extension DialogueMachine {
  /// Where a conversation stands.
  public struct State: Hashable, Sendable {
    /// A call that waits for its dialogue to end.
    public struct Call: Hashable, Sendable {
      /// The dialogue that called.
      public let dialogue: String
      /// The state in it.
      public let state: String

      /// Creates a call.
      public init(dialogue: String, state: String) {
        self.dialogue = dialogue
        self.state = state
      }
    }

    /// The name of the present dialogue.
    public internal(set) var dialogue: String
    /// The name of the present state.
    public internal(set) var name: String
    /// What the slots hold.
    public internal(set) var slots: [String: String]
    /// The calls that wait, the outermost first.
    public internal(set) var calls: [Call] = []
    /// How often in a row nothing was understood.
    public internal(set) var misunderstandings = 0
    /// Whether the conversation is over.
    public internal(set) var isOver = false

    /// Creates a state, as when a saved conversation is taken up.
    public init(
      dialogue: String, name: String, slots: [String: String], calls: [Call] = [],
      misunderstandings: Int = 0, isOver: Bool = false
    ) {
      self.dialogue = dialogue
      self.name = name
      self.slots = slots
      self.calls = calls
      self.misunderstandings = misunderstandings
      self.isOver = isOver
    }
  }
}
