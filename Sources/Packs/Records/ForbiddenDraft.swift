internal import Diagnostics
internal import IntentMatcher

/// Something that nothing in a pack may say, as its author wrote it.
struct ForbiddenDraft {
  /// A part of what must not be said.
  enum Piece: Hashable {
    /// A word in its normal form.
    case word(String)
    /// Any name of a condition.
    case condition
    /// Any number.
    case number
  }

  /// What must not be said, in order.
  let pieces: [Piece]
  /// The words behind which it may be said after all.
  let exceptAfter: Set<String>
  let reason: Located<String>

  static let record = Record(
    "a forbidden wording", "Something that nothing in the pack may say.",
    [sayField, exceptField, whyField])

  private static let sayField = Field.required(
    "say", .text, "Words in order; {condition} for any condition, {number} for any number.")
  private static let exceptField = Field.optional(
    "except-after", .list(.text), "The words behind which it may be said after all.")
  private static let whyField = Field.required("why", .text, "Why it must not be said.")

  init?(_ value: YAMLValue) {
    let reader = RecordReader(value)
    guard let say = reader.text(Self.sayField), let reason = reader.text(Self.whyField) else {
      return nil
    }
    pieces = say.value.lowercased().split(separator: " ").flatMap(Self.pieces)
    // Of words that are spelt out, such as "don't", the last one stands before what is said.
    exceptAfter = Set(reader.texts(Self.exceptField).compactMap { Tokens($0.value).texts.last })
    self.reason = reason
  }

  private static func pieces(_ text: Substring) -> [Piece] {
    switch text {
    case "{condition}": [.condition]
    case "{number}": [.number]
    default: Tokens(String(text)).texts.map(Piece.word)
    }
  }
}
