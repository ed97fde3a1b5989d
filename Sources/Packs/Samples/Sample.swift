public import DialogueMachine
public import Diagnostics
public import IntentMatcher

/// Something that people may say, and what its author promises that it is understood as.
public struct Sample: Hashable, Sendable {
  /// What a sample can be a sample of.
  public enum Subject: Hashable, Sendable {
    /// Of the transitions that a state has for an outcome, or at once, the one at this place.
    case transition(dialogue: String, state: String, on: Outcome?, place: Int)
    /// What a script answers in between.
    case digression(dialogue: String, act: String)
    /// Something that phrases of the vocabulary stand for.
    case concept(Concept)
    /// Of the answers that a question offers, the one at this place.
    case answer(question: String, place: Int)

    /// What it is called in a sentence.
    public var title: String {
      switch self {
      case .transition(let dialogue, let state, let outcome, _):
        "the way '\(outcome?.rawValue ?? "go")' from '\(dialogue)/\(state)'"
      case .digression(let dialogue, let act): "the digression '\(dialogue)/\(act)'"
      case .concept(let concept): "the \(concept.kind.rawValue) '\(concept.name)'"
      case .answer(let question, let place): "answer \(place + 1) to '\(question)'"
      }
    }
  }

  /// What is said.
  public let utterance: Located<String>
  /// What it is a sample of, and where that is written.
  public let subject: Located<Subject>

  /// Creates a sample.
  public init(_ utterance: Located<String>, of subject: Located<Subject>) {
    self.utterance = utterance
    self.subject = subject
  }
}
