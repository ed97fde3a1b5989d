/// One step of what is done when nothing was understood; each further time takes the next step.
///
/// The last step gives up on the question, so that no conversation can be caught in it.
///
/// Source: the tapered prompts of M. Cohen, J. Giangola and J. Balogh, Voice User Interface Design,
/// 2004, and VoiceXML's counted `nomatch` events.
public struct Repair: Hashable, Sendable {
  /// What follows the words.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// The question is asked again, shorter.
    case again
    /// The question is asked again, with its answers to pick from.
    case offer
    /// The question is left open, and the conversation goes on.
    case skip
  }

  /// What is said.
  public let say: Template
  /// What follows.
  public let way: Way

  /// Creates a step.
  public init(say: Template, way: Way) {
    self.say = say
    self.way = way
  }
}
