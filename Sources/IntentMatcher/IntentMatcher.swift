/// Reads what a person typed: what is mentioned, what is said of it, which values are stated, what is
/// answered and what is taken back, with the reason for each decision.
///
/// ```swift
/// let matcher = IntentMatcher(vocabulary)
/// let reading = matcher.interpret("no pain but it oozes something chalky")
/// // pain: absent, because of "no"; chalky discharge: present
/// ```
///
/// The way: bytes to tokens (``Tokens``), tokens to words of the lexicon with typing errors mended,
/// words to phrases (``Lexicon``), phrases to mentions, and beside them values (``ValueReader``),
/// the answer (``AnswerReader``), picked choices (``ChoiceReader``) and corrections
/// (``CorrectionReader``); last, what is said of each mention (``AssertionReader``).
///
/// It is a value: the same utterance and question give the same interpretation, on every machine and
/// in every run.
public struct IntentMatcher: Sendable {
  /// All that a matcher looks up, in one place that copies of it share.
  private final class Tables: Sendable {
    let lexicon: Lexicon
    let assertion: AssertionReader
    let values: ValueReader
    let answers: AnswerReader
    let choices: ChoiceReader
    let corrections: CorrectionReader
    let choiceLists = ChoiceLists()

    init(_ vocabulary: Vocabulary, _ lexicon: Lexicon) {
      self.lexicon = lexicon
      assertion = AssertionReader(vocabulary.assertion)
      values = ValueReader(measures: vocabulary.measures, roles: vocabulary.valueRoles)
      answers = AnswerReader(vocabulary.answers)
      choices = ChoiceReader(vocabulary.choices)
      corrections = CorrectionReader(vocabulary.corrections)
    }
  }

  private let tables: Tables

  /// Compiles a vocabulary.
  ///
  /// - Complexity: O(*n*) in the words of all wordings.
  public init(_ vocabulary: Vocabulary) { self.init(vocabulary, Lexicon(vocabulary)) }

  /// Joins all of a vocabulary but its phrases with the lexicon that was compiled from those
  /// elsewhere, perhaps on another core.
  public init(_ vocabulary: Vocabulary, _ lexicon: Lexicon) {
    tables = Tables(vocabulary, lexicon)
  }

  /// The compiled phrases.
  public var lexicon: Lexicon { tables.lexicon }
  /// What reads what is said of mentions.
  public var assertion: AssertionReader { tables.assertion }
  /// What reads values.
  public var values: ValueReader { tables.values }
  /// What reads yes and no.
  public var answers: AnswerReader { tables.answers }
  var choices: ChoiceReader { tables.choices }
  var corrections: CorrectionReader { tables.corrections }

  /// Compiles the choices of a question for ``AskedQuestion/choices``, when they are first asked for.
  public func choices(labels: [String], allowsSeveral: Bool) -> ChoiceList {
    tables.choiceLists.list(labels: labels, allowsSeveral: allowsSeveral) {
      ChoiceList(labels: labels, allowsSeveral: allowsSeveral, vocabulary: choices.vocabulary)
    }
  }

  /// Reads one utterance.
  ///
  /// - Parameters:
  ///   - utterance: What the person typed; at most ``Tokens/mostBytes`` of it are read.
  ///   - question: What was asked, if anything.
  /// - Returns: What it was taken to mean.
  /// - Complexity: O(*n*) in the bytes of the utterance.
  public func interpret(
    _ utterance: String, to question: AskedQuestion? = nil
  ) -> Interpretation {
    var interpreter = Interpreter(Tokens(utterance), self, question)
    return interpreter.interpret()
  }
}
