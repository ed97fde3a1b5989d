/// Phrases as categories of AIML 1.0: `* ROCK HARD *`.
///
/// A star stands for one word or more, so that each wording needs four patterns, with something before
/// it, behind it, both and neither; one with a gap needs each of them with and without it.
enum AIMLWriter {
  /// The script.
  static func text(_ phrases: [PlainPhrase]) -> String {
    var seen: Set<String> = []
    var categories = ""
    for phrase in phrases {
      for pattern in phrase.wordings.flatMap(closed).flatMap({ open($0, phrase.isWhole) })
      where seen.insert(pattern).inserted {
        categories +=
          "<category><pattern>\(pattern)</pattern><template>\(phrase.label)</template></category>\n"
      }
    }
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<aiml version=\"1.0\">\n\(categories)</aiml>\n"
  }

  /// A wording with each of its gaps closed, and filled by a star.
  private static func closed(_ wording: [String?]) -> [[String]] {
    wording.reduce([[]]) { heads, word in
      guard let word else { return heads + heads.map { $0 + ["*"] } }
      return heads.map { $0 + plain(word) }
    }
  }

  private static func open(_ words: [String], _ isWhole: Bool) -> [String] {
    let text = words.joined(separator: " ")
    return isWhole ? [text] : [text, "* \(text)", "\(text) *", "* \(text) *"]
  }

  /// A word in capitals, parted where the engine parts what is typed.
  private static func plain(_ word: String) -> [String] {
    word.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
