/// Phrases as triggers of RiveScript: `+ [*] (rock|stone) hard [*]`.
///
/// It has words to choose from and gaps of any length. Before it compares, it drops apostrophes, after
/// it has replaced contractions as it is told.
enum RiveScriptWriter {
  /// The script.
  static func text(_ phrases: [PlainPhrase]) -> String {
    var triggers: Set<String> = []
    let rules = phrases.compactMap { phrase -> String? in
      let trigger = trigger(phrase)
      // Two replies to one trigger would be chosen between by chance.
      return triggers.insert(trigger).inserted ? "+ \(trigger)\n- \(phrase.label)\n" : nil
    }
    let contractions = contractions.map { "! sub \($0) = \($1)\n" }
    return "! version = 2.0\n" + contractions.joined() + "\n" + rules.joined(separator: "\n")
  }

  private static func trigger(_ phrase: PlainPhrase) -> String {
    let places = phrase.places.map { place in
      switch place {
      case .gap: "[*]"
      case .words(let words) where words.count == 1: plain(words[0])
      case .words(let words): "(\(words.map(plain).joined(separator: "|")))"
      }
    }
    let text = places.joined(separator: " ").replacing(" 's", with: "s")
    return phrase.isWhole ? text : "[*] \(text) [*]"
  }

  /// A word without what the engine drops from what is typed.
  private static func plain(_ word: String) -> String {
    word.hasPrefix("'") ? word : word.filter { $0.isLetter || $0.isNumber }
  }

  private static let contractions = [
    ("can't", "can not"), ("cannot", "can not"), ("don't", "do not"), ("doesn't", "does not"),
    ("didn't", "did not"), ("isn't", "is not"), ("wasn't", "was not"), ("won't", "will not"),
    ("haven't", "have not"), ("hasn't", "has not"), ("i'm", "i am"), ("i've", "i have"),
    ("it's", "it is"), ("that's", "that is"), ("there's", "there is"), ("what's", "what is"),
  ]
}
