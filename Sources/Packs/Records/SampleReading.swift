internal import Diagnostics

extension Field {
  /// What people may say, as the author of a record promises that it is understood.
  static let sample = Field.optional(
    "sample", .either([.text, .list(.text, atLeast: 1)]),
    "What people may say for it, in full; 'anamnesis verify' proves that it is understood so.")
}

extension RecordReader {
  /// The samples of a record: one text is a list of one.
  var samples: [Located<String>] {
    guard let value = self[.sample] else { return [] }
    return (value.form == .sequence ? value.items : [value]).compactMap(\.locatedText)
  }
}
