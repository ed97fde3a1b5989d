public import DialogueMachine
public import IntentMatcher

/// A part of a pack that a conversation can exercise.
public enum PackPart: Hashable, Sendable {
  /// A state of a script.
  case state(dialogue: String, name: String)
  /// Of the transitions that a state has for an outcome, or at once, the one at this place.
  case transition(dialogue: String, state: String, on: Outcome?, place: Int)
  /// What a script answers in between.
  case digression(dialogue: String, act: String)
  /// A step of a script's repair, counted from 1.
  case repair(dialogue: String, step: Int)
  /// A red flag.
  case redFlag(String)
  /// A question that people ask.
  case inquiry(String)
  /// A statement about a condition.
  case statement(String)
  /// Something that phrases of the vocabulary stand for.
  case concept(Concept)

  /// What it goes by: `workshop/story`, `workshop/story/understood/0`, `puncture/causes/thorns`.
  public var name: String {
    switch self {
    case .state(let dialogue, let name): "\(dialogue)/\(name)"
    case .transition(let dialogue, let state, let outcome, let place):
      "\(dialogue)/\(state)/\(outcome?.rawValue ?? "go")/\(place)"
    case .digression(let dialogue, let act): "\(dialogue)/\(act)"
    case .repair(let dialogue, let step): "\(dialogue)/\(step)"
    case .redFlag(let name), .inquiry(let name), .statement(let name): name
    case .concept(let concept): "\(concept.kind.rawValue) \(concept.name)"
    }
  }
}
