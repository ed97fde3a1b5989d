/// What an answer does with a question that can be answered by yes or no.
public enum AnswerAct: String, Hashable, Sendable, CaseIterable {
  /// It says that it is so.
  case yes
  /// It says that it isn't so.
  case no
  /// It says that the person can't tell.
  case unsure
  /// It says that any answer will do.
  case dontCare
}

/// An answer, as it was read, with what led to the reading.
public struct AnswerReading: Hashable, Sendable {
  /// The kinds of evidence for an answer, from the most to the least direct.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A word that is an answer by itself stands in front: "no, I have a rash".
    case particle
    /// `no` in front belongs to what follows: "no fever". The ``AnswerReading/rest`` keeps it.
    case determiner
    /// A turn of phrase says it, wherever it stands: "I don't think so".
    case phrase
    /// The question, or what was understood, is called right or wrong: "that's not correct".
    case judgement
    /// A subject and its auxiliary repeat the question: "I do", "it isn't".
    case ellipsis
    /// A whole sentence denies something: "it doesn't hurt". What it denies may not be what was
    /// asked, so findings that are recognised in it should win over this reading.
    case denial
    /// Two answers contradict each other: "yes … not really". Nothing is chosen silently.
    case conflict
  }

  /// What it does.
  public let act: AnswerAct
  /// How much weight it carries.
  public let strength: CueStrength
  /// The kind of evidence.
  public let rule: Rule
  /// The group of the vocabulary that the deciding cue came from.
  public let origin: String
  /// The tokens that decided, from left to right; both sides of a conflict.
  public let cues: [Range<Int>]
  /// The tokens that may say something else: what follows a leading particle, else all of them.
  public let rest: Range<Int>
  /// Whether it says that all is well: a no to a list of complaints, even where it is a yes to
  /// anything else ("all good").
  public internal(set) var meansWell = false
}

extension AnswerReading {
  /// The reading of a longer utterance in which so many tokens stand before.
  func shifted(by count: Int) -> AnswerReading {
    func shifted(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + count..<range.upperBound + count
    }
    return AnswerReading(
      act: act, strength: strength, rule: rule, origin: origin, cues: cues.map(shifted),
      rest: shifted(rest), meansWell: meansWell)
  }
}
