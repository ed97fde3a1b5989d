/// Why a mention has a value on one axis: the rule, its words, how far it went and what ended it.
public struct StanceReason: Hashable, Sendable {
  /// Which of two texts a reason stands in.
  public enum Text: Hashable, Sendable {
    /// What the person wrote.
    case answer
    /// What was asked before.
    case question
  }

  /// What ended a scope.
  public enum ScopeEnd: Hashable, Sendable {
    /// The text.
    case text
    /// A mark that ends a sentence, at a token.
    case sentence(Int)
    /// A joint before a new clause, at a token.
    case clause(Int)
    /// A word that opens a clause within the clause, at a token.
    case innerClause(Int)
    /// A new subject without a joint before it, at a token.
    case subject(Int)
    /// A rule that ends scopes.
    case terminator(at: Range<Int>)
    /// Another trigger on the same axis.
    case trigger(at: Range<Int>)
    /// The rule's reach.
    case reach
  }

  /// What it decided.
  public let value: Stance.Value
  /// The rule's name.
  public let rule: String
  /// Where the rule was written.
  public let origin: AssertionRule.Origin
  /// The text that the token ranges are of.
  public let text: Text
  /// The tokens that set the rule off.
  public let trigger: Range<Int>
  /// The tokens that those stand for: "my mother" for "she".
  public internal(set) var antecedent: Range<Int>?
  /// The tokens that the rule was about.
  public let scope: Range<Int>
  /// What ended the scope; `nil` for a short answer, which is about the question as a whole.
  public let end: ScopeEnd?
}

/// The stance of one mention, with a reason for each axis that some rule decided.
public struct AssertedMention: Hashable, Sendable {
  /// The mention's tokens, in the text that it stands in.
  public let range: Range<Int>
  /// What is said of it.
  public internal(set) var stance = Stance()
  /// Why, at most one for each axis, in the order of the axes.
  public internal(set) var reasons: [StanceReason] = []

  init(_ range: Range<Int>) { self.range = range }

  /// The reason for an axis, if a rule decided it.
  public func reason(for axis: Stance.Axis) -> StanceReason? {
    reasons.first { $0.value.axis == axis }
  }

  /// The same stance of a mention that stands elsewhere.
  func moved(to range: Range<Int>) -> AssertedMention {
    var moved = AssertedMention(range)
    moved.stance = stance
    moved.reasons = reasons
    return moved
  }

  /// Forgets what any rule said on an axis.
  mutating func forget(_ axis: Stance.Axis) {
    reasons.removeAll { $0.value.axis == axis }
    stance.set(Stance()[axis])
  }

  /// Takes over a value and its reason; what another rule said on this axis is forgotten.
  mutating func take(_ reason: StanceReason) {
    forget(reason.value.axis)
    stance.set(reason.value)
    let place = reasons.firstIndex { $0.value.axis.rawValue > reason.value.axis.rawValue }
    reasons.insert(reason, at: place ?? reasons.endIndex)
  }
}

/// The stances of all that an answer and the question before it mention.
public struct AssertionReading: Hashable, Sendable {
  /// The mentions in the answer, as they were given.
  public let answer: [AssertedMention]
  /// The mentions in the question, as they were given: what the answer says of each.
  public let question: [AssertedMention]
}
