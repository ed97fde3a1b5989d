internal import DialogueMachine
internal import Expressions

extension TurnTrace {
  /// Something that a script tried or passed.
  public struct Passage: Codable, Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// A state was entered.
      case state
      /// A transition was taken.
      case transition
      /// A transition was tried, and its guard doesn't hold.
      case refusal
      /// A wish was answered.
      case digression
      /// A step of repair was taken.
      case repair
    }

    /// What it is.
    public var kind: Kind
    /// The name of the script.
    public var dialogue: String
    /// The name of the state that was entered, or in which it happened.
    public var state: String?
    /// The outcome for which a transition waits; `go` where it waits for none.
    public var outcome: String?
    /// Which of the transitions for that outcome it is, or of the steps of repair, from 1.
    public var place: Int?
    /// The guard of a transition.
    public var guardExpression: String?
    /// What a guard that doesn't hold is: `no` or `unknown`.
    public var truth: String?
    /// The wish.
    public var act: String?

    private enum CodingKeys: String, CodingKey {
      case kind, dialogue, state, outcome, place, truth, act
      case guardExpression = "guard"
    }

    init(_ waypoint: Waypoint, in dialogues: [Dialogue]) {
      switch waypoint {
      case .state(let dialogue, let name):
        (kind, self.dialogue, state) = (.state, dialogue, name)
      case .transition(let dialogue, let from, let outcome, let place):
        (kind, self.dialogue, state) = (.transition, dialogue, from)
        take(outcome, place, in: dialogues)
      case .refusal(let dialogue, let from, let outcome, let place, let truth):
        (kind, self.dialogue, state) = (.refusal, dialogue, from)
        self.truth = "\(truth)"
        take(outcome, place, in: dialogues)
      case .digression(let dialogue, let act):
        (kind, self.dialogue, self.act) = (.digression, dialogue, act)
      case .repair(let dialogue, let state, let step):
        (kind, self.dialogue, self.state, place) = (.repair, dialogue, state, step)
      }
    }

    /// Adds which transition it is, and under what guard it stands.
    private mutating func take(_ outcome: Outcome?, _ place: Int, in dialogues: [Dialogue]) {
      self.outcome = outcome?.rawValue ?? "go"
      self.place = place + 1
      let script = dialogues.first { $0.name == dialogue }
      let ways = state.flatMap { script?.state(named: $0) }?.transitions ?? []
      let way = ways.filter { $0.outcome == outcome }.dropFirst(place).first
      guardExpression = way?.condition?.description
    }
  }
}
