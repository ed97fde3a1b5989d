/// The assertion rules of a vocabulary, compiled for reading.
///
/// It is a class, so that whatever holds it can be passed on at the cost of one reference.
public final class AssertionRules: Sendable {
  /// The rules about mentions, in the order of the vocabulary.
  public let rules: [AssertionRule]
  /// The rules for short answers, in the order of the vocabulary.
  public let answers: [AnswerRule]
  /// The rules about mentions without their words.
  let triggerRules: [TriggerRule]
  /// The phrases of ``rules``.
  let triggers: TriggerTrie
  /// The phrases of ``answers``.
  let cues: TriggerTrie
  private let classes: WordTable<WordClass>

  /// Compiles rules.
  ///
  /// - Parameters:
  ///   - rules: What phrases do to the mentions around them.
  ///   - answers: What phrases answer to a question as a whole.
  ///   - words: The words of each class.
  /// - Complexity: O(*n*) in the words of all wordings.
  public init(
    rules: [AssertionRule], answers: [AnswerRule],
    words: [(class: WordClass, words: [String])]
  ) {
    self.rules = rules
    self.answers = answers
    triggerRules = rules.map(TriggerRule.init)
    triggers = TriggerTrie(rules.map(\.phrases))
    cues = TriggerTrie(answers.map(\.phrases))
    var order: [String] = []
    var sets: [String: WordClass] = [:]
    for (wordClass, words) in words {
      for word in words {
        if sets[word] == nil { order.append(word) }
        sets[word, default: []].formUnion(wordClass)
      }
    }
    classes = WordTable(order.map { ($0, sets[$0] ?? []) })
  }

  /// The classes of the word at a place.
  func classes(of tokens: Tokens, at index: Int) -> WordClass { classes[tokens, index] ?? [] }
}
