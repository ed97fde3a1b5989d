/// Phrases as examples of the intents of Rasa, to train a model on.
///
/// Rasa learns from examples, and so is given each wording; gaps are left out.
enum RasaWriter {
  /// The file `nlu.yml`.
  static func text(_ phrases: [PlainPhrase]) -> String {
    var (order, examples): ([String], [String: [String]]) = ([], [:])
    for phrase in phrases {
      if examples[phrase.label] == nil { order.append(phrase.label) }
      examples[phrase.label, default: []] += phrase.wordings.map { wording in
        wording.compactMap(\.self).joined(separator: " ").replacing(" 's", with: "'s")
      }
    }
    let intents = order.map { label in
      "- intent: \(label)\n  examples: |\n"
        + (examples[label] ?? []).map { "    - \($0)\n" }.joined()
    }
    return "version: \"3.1\"\nnlu:\n" + intents.joined()
  }
}
