internal import Diagnostics
internal import IntentMatcher

/// How a language points at the items of a list, as its authors wrote it: `choices` of a
/// vocabulary.
enum ChoiceWordsDraft {
  typealias Role = ChoiceVocabulary.Role

  static let record = Record(
    "a grammar of choices", "How a language points at the items of a list.",
    counted.map { .optional($0.key, $0.shape, $0.about) } + [wordsField, symbolsField])

  /// The maps from counts to phrases.
  private static let counted:
    [(key: String, shape: Shape, about: String, role: @Sendable (Int) -> Role)] =
      [
        ("number", counts, "Words for numbers.", { .number($0) }),
        ("ordinal", counts, "Words for places, counted from one.", { .ordinal($0) }),
        ("from-end", counts, "Words for places, counted from the end.", { .fromEnd($0) }),
        ("letter", counts, "Letters that may name an item.", { .letter($0) }),
      ]
  private static let counts = Shape.map(
    key: .word((1...99).map(String.init)), value: .list(.grammar(.phrase)))
  private static let wordsField = Field.optional(
    "words", .map(key: .word(roles.map(\.name)), value: .list(.grammar(.phrase))),
    "Words that pick, leave out or join items.")
  private static let symbolsField = Field.optional(
    "symbols", .map(key: .word(roles.map(\.name)), value: .list(.text)), "Signs that do the same.")

  private static let roles: [(name: String, role: Role)] = [
    ("middle", .middle), ("marker", .marker), ("all", .all), ("both", .both), ("none", .none),
    ("except", .except), ("negator", .negator), ("only", .only), ("and", .and), ("but", .but),
    ("or", .or), ("through", .through), ("filler", .filler),
  ]

  static func read(
    _ value: YAMLValue, _ report: inout [Diagnostic]
  ) -> [(role: Role, wordings: [[String]])] {
    let reader = RecordReader(value)
    var found: [(role: Role, wordings: [[String]])] = []
    for list in counted {
      for (key, value) in reader.map(.optional(list.key, list.shape, list.about)) {
        guard let count = Int(key.value) else { continue }
        found.append((list.role(count), value.plainPhrases(&report).flatMap(\.words)))
      }
    }
    for (key, value) in reader.map(wordsField) {
      guard let role = role(key) else { continue }
      found.append((role, value.plainPhrases(&report).flatMap(\.words)))
    }
    for (key, value) in reader.map(symbolsField) {
      guard let role = role(key) else { continue }
      found.append((role, value.items.compactMap(\.text).map { [$0] }))
    }
    return found
  }

  private static func role(_ key: Located<String>) -> Role? {
    roles.first { $0.name == key.value }?.role
  }
}
