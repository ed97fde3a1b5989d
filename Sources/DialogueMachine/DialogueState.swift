/// One state of a script.
public struct DialogueState: Hashable, Sendable {
  /// What a state waits for.
  public enum Prompt: Hashable, Sendable {
    /// An answer to a question of the script.
    case text(Template, again: Template?, reason: Template?)
    /// An answer to the question that the knowledge core chooses.
    case nextQuestion
  }

  /// What happens when a state is left for good.
  public enum Ending: Hashable, Sendable {
    /// The conversation goes on.
    case goesOn
    /// The conversation ends here.
    case ends
  }

  /// The state's name.
  public let name: String
  /// What is said on entering, a paragraph each.
  public let say: [Template]
  /// Whether the summary is given on entering.
  public let summarises: Bool
  /// What is then asked; without it the state is passed through.
  public let prompt: Prompt?
  /// The slot that keeps the person's words.
  public let keeps: String?
  /// The dialogue that is held before it goes on.
  public let calls: String?
  /// The names that it had in earlier versions, under which saved conversations find it.
  public let formerNames: [String]
  /// What leads on, the first that fits.
  public let transitions: [Transition]
  /// Whether the conversation ends here.
  public let ending: Ending

  /// Creates a state.
  public init(
    name: String, say: [Template] = [], summarises: Bool = false, prompt: Prompt? = nil,
    keeps: String? = nil, calls: String? = nil, formerNames: [String] = [],
    transitions: [Transition] = [], ending: Ending = .goesOn
  ) {
    self.name = name
    self.say = say
    self.summarises = summarises
    self.prompt = prompt
    self.keeps = keeps
    self.calls = calls
    self.formerNames = formerNames
    self.transitions = transitions
    self.ending = ending
  }
}
