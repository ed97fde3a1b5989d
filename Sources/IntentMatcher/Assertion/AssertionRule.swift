/// What some phrases do to the mentions around them.
public struct AssertionRule: Hashable, Sendable {
  /// What a rule does.
  public enum Effect: Hashable, Sendable {
    /// Mentions in its scope take these values.
    case says([Stance.Value])
    /// Mentions in its scope are said of whoever was last spoken of: "she", "his".
    case refersBack
    /// Scopes of triggers end before it: "but".
    case ends
    /// Nothing: the phrase only looks like a trigger and hides the shorter one within: "not only".
    case nothing
    /// Nothing, and it doesn't count as words of the clause: "you know".
    case fills
  }

  /// Where the mentions stand that a rule is about.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// After the trigger.
    case forward
    /// Before it.
    case backward
    /// On both sides.
    case both
  }

  /// Where a phrase must stand to count.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Anywhere.
    case anywhere
    /// With its clause going on after it: the "no" of "no fever".
    case inside
    /// Before a pause, or a word that a new clause opens with: the "no" of "pain no, itching yes".
    case last
    /// At the beginning of a clause.
    case first
    /// As a clause of its own: the "no" of "fever? no".
    case alone
  }

  /// What a scope that looks back may step over.
  public enum Crossing: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case nothing
    /// The pause right before the trigger, if the words before that have no verb or ask a
    /// question: "fever? no", "fever: none".
    case pause
    /// Everything between the trigger and what "it" stands for, when "it" stands before the
    /// trigger: "I had a rash, but it went away".
    case pronoun
    /// Everything back to the last mention: "I was on tablets, but I stopped".
    case clauses
  }

  /// Where a rule was written.
  public struct Origin: Hashable, Sendable {
    /// The file's name.
    public var file: String
    /// The line, counted from 1.
    public var line: Int

    /// Creates an origin.
    public init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// Its name in the vocabulary.
  public var name: String
  /// The phrases that set it off.
  public var phrases: [Phrase]
  /// What it does.
  public var effect: Effect
  /// The axes that it is about.
  public var axes: Set<Stance.Axis>
  /// Where the mentions stand.
  public var direction = Direction.forward
  /// How many tokens its scope has at most; `nil` for no limit.
  public var reach: Int?
  /// Where its phrases count.
  public var place = Place.anywhere
  /// What its scope may step over on its way back.
  public var crossing = Crossing.nothing
  /// Of whom a mention must be said for the rule to count; `nil` for anybody.
  public var experiencer: Stance.Experiencer?
  /// Its rank among triggers that reach the same mention: the higher wins, then the closer.
  public var priority = 0
  /// Where it was written.
  public var origin: Origin

  /// Creates a rule that looks forward, without limit, from anywhere.
  public init(
    _ name: String, _ phrases: [Phrase], _ effect: Effect, on axes: Set<Stance.Axis>,
    origin: Origin
  ) {
    self.name = name
    self.phrases = phrases
    self.effect = effect
    self.axes = axes
    self.origin = origin
  }
}
