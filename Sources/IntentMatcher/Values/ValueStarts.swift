/// The words with which a value can begin.
///
/// Most words of an utterance begin none; one look-up tells, so that the readers of the several kinds
/// need not each look them up in tables of their own.
struct ValueStarts: Sendable {
  private var words = WordIndex()

  init(_ measures: KnownMeasures) {
    for word in measures.firstWords { _ = words.insert(word) }
    for word in Cue.words { _ = words.insert(word) }
    for word in NumberWord.cardinals.words { _ = words.insert(word) }
    for word in NumberWord.ordinals.words { _ = words.insert(word) }
    for word in NumberWord.part.words { _ = words.insert(word) }
    for word in NumberWord.parts.words { _ = words.insert(word) }
    for word in UnitWord.table.words { _ = words.insert(word) }
    for word in SideWord.table.words { _ = words.insert(word) }
    for word in Calendar.names.words { _ = words.insert(word) }
    for word in Calendar.decades.words { _ = words.insert(word) }
  }

  /// Whether a value may begin at a place.
  func mayBegin(at index: Int, of tokens: Tokens) -> Bool {
    switch tokens[index].kind {
    case .number, .symbol: true
    case .word: words.number(of: tokens.form(at: index), hash: tokens[index].hash) != nil
    case .strongBreak, .weakBreak: false
    }
  }
}
