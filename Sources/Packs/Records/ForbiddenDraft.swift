internal import Diagnostics

/// Something that nothing in a pack may say, as its author wrote it.
struct ForbiddenDraft {
  /// Words in lower case, `{condition}` or `{number}`.
  let pieces: [String]
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
    pieces = say.value.lowercased().split(separator: " ").map(String.init)
    exceptAfter = Set(reader.texts(Self.exceptField).map { $0.value.lowercased() })
    self.reason = reason
  }
}
