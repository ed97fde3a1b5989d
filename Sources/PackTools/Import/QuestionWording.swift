internal import IntentMatcher

/// What an English question asks for, without the words that make it a question.
///
/// `Do you have a sore knee (left or right)?` asks for a `sore knee (left or right)`, and `sore knee` is
/// how somebody may say so.
struct QuestionWording {
  /// What it asks for, for a list of what is known.
  let label: String
  /// The words of the label outside of brackets, as a phrase of a vocabulary; empty if there are none.
  let phrase: String
  /// All words of the question as a phrase.
  let wholePhrase: String

  init(_ question: String) {
    let statement = String(question.reversed().drop { " ?:.".contains($0) }.reversed())
    let topic = Self.openings.lazy.compactMap { Self.rest(of: statement[...], behind: $0) }.first
    let bare = topic.flatMap { topic in
      Self.articles.lazy.compactMap { Self.rest(of: topic, behind: $0) }.first
    }
    label = String(bare ?? topic ?? statement[...])
    phrase = Self.words(of: label.replacing(/\([^()]*\)/, with: " "))
    wholePhrase = Self.words(of: question)
  }

  /// How questions begin; of those that begin alike the longest first.
  private static let openings = [
    "Have you ever been diagnosed with", "Have you been diagnosed with", "Have you recently had",
    "Have you ever had", "Have you ever felt", "Have you had", "Have you noticed",
    "Have you recently", "Have you ever", "Have you been", "Have you", "Do you currently have",
    "Do you have", "Do you suffer from", "Do you feel", "Do you", "Did you", "Are you experiencing",
    "Are you currently", "Are you", "Were you",
  ]
  private static let articles = ["a", "an", "any", "the"]

  private static func rest(of text: Substring, behind opening: String) -> Substring? {
    let words = "\(opening) "
    guard text.count > words.count, text.lowercased().hasPrefix(words.lowercased()) else {
      return nil
    }
    return text.dropFirst(words.count)
  }

  private static func words(of text: String) -> String {
    let tokens = Tokens(text)
    return tokens.indices.filter { tokens[$0].kind == .word || tokens[$0].kind == .number }
      .map(tokens.text).joined(separator: " ")
  }
}
