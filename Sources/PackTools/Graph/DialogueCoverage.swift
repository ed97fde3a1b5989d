internal import DialogueMachine
internal import Packs

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

  /// The part of a pack's coverage that is about its scripts.
  public init(_ coverage: PackCoverage) {
    self.init(states: coverage.counts(.states), transitions: coverage.counts(.transitions))
  }

  /// The coverage as JSON, as `anamnesis graph` reads it.
  public func json() throws -> String { try jsonText() }

  /// What a state goes by.
  static func name(ofState state: String, in dialogue: String) -> String {
    PackPart.state(dialogue: dialogue, name: state).name
  }

  /// What a state's transitions go by, in their order.
  static func names(ofTransitionsFrom state: DialogueState, in dialogue: Dialogue) -> [String] {
    var counts: [Outcome?: Int] = [:]
    return state.transitions.map { transition in
      let place = counts[transition.outcome, default: 0]
      counts[transition.outcome] = place + 1
      let way = PackPart.transition(
        dialogue: dialogue.name, state: state.name, on: transition.outcome, place: place)
      return way.name
    }
  }
}
