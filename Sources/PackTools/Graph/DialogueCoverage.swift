public import DialogueMachine

/// How often the states and the transitions of a pack's scripts were used, such as by its tests.
///
/// As JSON, it is one object:
///
/// ```json
/// {
///   "states": {"intake/story": 12},
///   "transitions": {"intake/story/understood/0": 3, "intake/welcome/go/0": 12}
/// }
/// ```
///
/// A state goes by the name of its script and its own. A transition adds the key under which it is
/// written, an outcome or `go`, and its place from 0 among those that the state has under that key.
/// What isn't listed was never used.
public struct DialogueCoverage: Codable, Hashable, Sendable {
  /// How often each state was entered.
  public var states: [String: Int]
  /// How often each transition was taken.
  public var transitions: [String: Int]

  /// Creates a coverage.
  public init(states: [String: Int] = [:], transitions: [String: Int] = [:]) {
    self.states = states
    self.transitions = transitions
  }

  /// Counts a place that a conversation passed, if it is a state or a transition.
  public mutating func count(_ waypoint: Waypoint) {
    switch waypoint {
    case .state(let dialogue, let name):
      states[Self.name(ofState: name, in: dialogue), default: 0] += 1
    case .transition(let dialogue, let state, let outcome, let place):
      let name = Self.name(ofTransitionFrom: state, in: dialogue, on: outcome, place: place)
      transitions[name, default: 0] += 1
    case .digression, .repair: break
    }
  }

  /// What a state goes by.
  static func name(ofState state: String, in dialogue: String) -> String { "\(dialogue)/\(state)" }

  /// What a state's transitions go by, in their order.
  static func names(ofTransitionsFrom state: DialogueState, in dialogue: Dialogue) -> [String] {
    var counts: [Outcome?: Int] = [:]
    return state.transitions.map { transition in
      let place = counts[transition.outcome, default: 0]
      counts[transition.outcome] = place + 1
      return name(
        ofTransitionFrom: state.name, in: dialogue.name, on: transition.outcome, place: place)
    }
  }

  private static func name(
    ofTransitionFrom state: String, in dialogue: String, on outcome: Outcome?, place: Int
  ) -> String {
    "\(name(ofState: state, in: dialogue))/\(outcome?.rawValue ?? "go")/\(place)"
  }
}
