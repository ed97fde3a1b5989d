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
  /// What is done when nothing is understood, step by step.
  public let repairs: [Repair]

  /// Creates a dialogue.
  public init(
    name: String, title: String, start: String, slots: [Slot] = [], states: [DialogueState],
    digressions: [Digression] = [], repairs: [Repair] = []
  ) {
    self.name = name
    self.title = title
    self.start = start
    self.slots = slots
    self.states = states
    self.digressions = digressions
    self.repairs = repairs
  }

  /// The state with a name, or the one that once had it.
  public func state(named name: String) -> DialogueState? {
    states.first { $0.name == name } ?? states.first { $0.formerNames.contains(name) }
  }

  /// What the slots hold before anything is said.
  var initialSlots: [String: String] {
    Dictionary(
      slots.compactMap { slot in slot.initial.map { (slot.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}
