public import Expressions

/// A script: states, what is said and asked in them, and what leads from one to the next.
///
/// States are known by their names, never by their places, so that a saved conversation survives
/// an edited script.
public struct Dialogue: Hashable, Sendable {
  /// The script's name.
  public let name: String
  /// What it is for.
  public let title: String
  /// The state in which it begins.
  public let start: String
  /// What a conversation keeps in words of its own.
  public let slots: [Slot]
  /// The states, in the order of the script.
  public let states: [DialogueState]
  /// What is answered in every state without leaving it.
  public let digressions: [Digression]

  /// Creates a dialogue.
  public init(
    name: String, title: String, start: String, slots: [Slot] = [], states: [DialogueState],
    digressions: [Digression] = []
  ) {
    self.name = name
    self.title = title
    self.start = start
    self.slots = slots
    self.states = states
    self.digressions = digressions
  }

  /// The state with a name.
  public func state(named name: String) -> DialogueState? { states.first { $0.name == name } }
}

/// A value that a conversation keeps beside its findings.
public struct Slot: Hashable, Sendable {
  /// What a slot holds.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The person's own words.
    case text
    /// One of a few words.
    case choice
  }

  /// Its name.
  public let name: String
  /// What it holds.
  public let kind: Kind
  /// The words that a choice allows.
  public let values: [String]
  /// What it holds before anything is said.
  public let initial: String?

  /// Creates a slot.
  public init(name: String, kind: Kind, values: [String] = [], initial: String? = nil) {
    self.name = name
    self.kind = kind
    self.values = values
    self.initial = initial
  }
}

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
  /// What leads on, the first that fits.
  public let transitions: [Transition]
  /// Whether the conversation ends here.
  public let ending: Ending

  /// Creates a state.
  public init(
    name: String, say: [Template] = [], summarises: Bool = false, prompt: Prompt? = nil,
    keeps: String? = nil, transitions: [Transition] = [], ending: Ending = .goesOn
  ) {
    self.name = name
    self.say = say
    self.summarises = summarises
    self.prompt = prompt
    self.keeps = keeps
    self.transitions = transitions
    self.ending = ending
  }
}

/// A way from one state to another.
public struct Transition: Hashable, Sendable {
  /// What it waits for; `nil` for at once.
  public let outcome: Outcome?
  /// A further condition.
  public let condition: Expression?
  /// What is said on the way.
  public let say: Template?
  /// The state that it leads to.
  public let target: String

  /// Creates a transition.
  public init(
    on outcome: Outcome?, when condition: Expression? = nil, say: Template? = nil,
    to target: String
  ) {
    self.outcome = outcome
    self.condition = condition
    self.say = say
    self.target = target
  }
}

/// What came of an utterance, as far as a script cares.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// Something that the state listens for was understood.
  case understood
  /// Nothing was.
  case notUnderstood = "not-understood"
  /// The answer was yes.
  case yes
  /// The answer was no.
  case no
  /// The person can't say.
  case unsure
  /// There is nothing left that is worth asking.
  case settled
  /// Something can't wait.
  case urgent
}

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
}
