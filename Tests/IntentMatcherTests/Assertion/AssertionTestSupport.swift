import Foundation
import IntentMatcher

/// The English rules, as people write them.
enum English {
  static let rules: AssertionRules = {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../assertion.yaml").standardized
    do { return try AssertionVocabulary(file: file.path).rules } catch { fatalError("\(error)") }
  }()

  static let reader = AssertionReader(rules)

  /// The stance of the only marked mention of a text.
  static func stance(_ marked: String) -> Stance {
    let text = MarkedText(marked)
    return reader.read(text.tokens, mentions: text.mentions)[0].stance
  }

  /// The stances of the marked mentions of a text.
  static func stances(_ marked: String) -> [String] {
    let text = MarkedText(marked)
    return reader.read(text.tokens, mentions: text.mentions).map(\.stance.words)
  }

  /// The stances of the marked mentions of a question, after an answer.
  static func answered(_ question: String, _ answer: String) -> [String] {
    let (question, answer) = (MarkedText(question), MarkedText(answer))
    return reader.read(
      answer.tokens, mentions: answer.mentions, to: question.tokens, asked: question.mentions
    ).question.map(\.stance.words)
  }
}
