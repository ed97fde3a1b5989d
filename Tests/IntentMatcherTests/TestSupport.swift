import IntentMatcher

extension Vocabulary {
  /// A small English, and phrases with what they stand for.
  init(phrases: KeyValuePairs<Concept, String>) throws {
    self.init(try phrases.map { Entry($0.key, try Phrase(parsing: $0.value)) })
    words.known = "about again arm back bank come feel hearing money see thing want week".parts
    words.spellings = [("because", ["cos", "bc"]), ("swollen", ["swolen"])]
    words.irregular = [("swell", ["swollen"]), ("feel", ["felt"]), ("foot", ["feet"])]
    words.unrelated = [("number", ["numb"])]
    words.fixed = "i it is are was on in of to do not have my left right".parts
    words.light = "a an the my your very really".parts
    words.articles = "a an the my your".parts
    words.barriers = "no not never without but".parts
  }
}

extension String {
  /// The words of a text.
  var parts: [String] { split(separator: " ").map(String.init) }
}

extension IntentMatcher {
  /// A matcher for phrases and what they stand for.
  init(phrases: KeyValuePairs<Concept, String>) throws {
    self.init(try Vocabulary(phrases: phrases))
  }

  /// The findings that an utterance mentions, those that don't count left out.
  func findings(in text: String, to question: AskedQuestion? = nil) -> [String] {
    interpret(text, to: question).names(of: .finding)
  }
}

extension Concept {
  static let lump = Concept(.subject, "subject")
  static let hard = Concept(.finding, "hard")
  static let soft = Concept(.finding, "soft")
  static let fever = Concept(.finding, "fever")
  static let pain = Concept(.finding, "pain")
  static let gout = Concept(.condition, "gout")
}

/// The wordings of a phrase, which must be well formed.
func wordings(_ phrase: String) -> [[String]] {
  guard let phrase = try? Phrase(parsing: phrase) else { preconditionFailure(phrase) }
  return phrase.words
}
