/// Phrases as rules of ChatScript: `u: ( [rock stone] hard ) c17`, with the little that a bot needs.
///
/// It knows inflections and gaps of a length by itself. It was written from the manual, and hasn't
/// been tried on ChatScript itself.
enum ChatScriptWriter {
  /// The script: a file for `RAWDATA`, to be built by `:build`.
  static func text(_ phrases: [PlainPhrase]) -> String {
    let rules = phrases.map { phrase in
      let places = phrase.places.map { place in
        switch place {
        case .gap: "*~2"
        case .words(let words) where words.count == 1: plain(words[0])
        case .words(let words): "[\(words.map(plain).joined(separator: " "))]"
        }
      }.joined(separator: " ")
      return "u: (\(phrase.isWhole ? "< \(places) >" : places)) \(phrase.label)\n"
    }
    return head + rules.joined()
  }

  private static let head = """
    outputmacro: anamnesis()
      $cs_control_main = ~control

    table: defaultbot (^name)
      ^createfact(^name defaultbot defaultbot)
    DATA:
      anamnesis

    topic: ~control system ()
    u: () ^respond(~phrases)

    topic: ~phrases keep repeat []

    """

  private static func plain(_ word: String) -> String {
    word.filter { $0.isLetter || $0.isNumber || $0 == "'" }
  }
}
