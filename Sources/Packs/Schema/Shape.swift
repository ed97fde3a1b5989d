/// What a value in a pack file must look like.
///
/// One declaration serves three: the ``Inspector`` checks files against it, the decoder reads by
/// its fields, and ``JSONSchema`` prints it for editors. So none can drift from the others.
indirect enum Shape: Sendable {
  /// Words for people. Never empty.
  case text
  /// A name: letters, digits, `_` and `-`, beginning with a letter.
  case name
  /// One of these words.
  case word([String])
  /// `yes` or `no`.
  case yesNo
  /// A number in a range.
  case number(ClosedRange<Double>)
  /// A whole number in a range.
  case wholeNumber(ClosedRange<Int>)
  /// One line in a grammar of its own.
  case grammar(Grammar)
  /// A list.
  case list(Shape, atLeast: Int = 0)
  /// Names, each with a value.
  case map(key: Shape, value: Shape)
  /// A fixed set of keys.
  case record(Record)
  /// One of several forms, told apart by what kind of value stands there.
  case either([Shape])

  /// The one-line grammars.
  enum Grammar: String, Sendable {
    case expression
    case assignment
    case quantity
    case rate
    case phrase
    case template
    case reference
    case proposition
  }
}

/// A fixed set of keys, with what each is for.
struct Record: Sendable {
  /// What such a record is called in messages: "a finding".
  let title: String
  /// What it is for.
  let about: String
  /// Its keys.
  let fields: [Field]

  init(_ title: String, _ about: String, _ fields: [Field]) {
    self.title = title
    self.about = about
    self.fields = fields
  }
}

/// One key of a record.
struct Field: Sendable {
  /// The key.
  let key: String
  /// What its value looks like.
  let shape: Shape
  /// What it is for, one sentence.
  let about: String
  /// Whether it must be there.
  let isRequired: Bool

  /// A key that must be there.
  static func required(_ key: String, _ shape: Shape, _ about: String) -> Field {
    Field(key: key, shape: shape, about: about, isRequired: true)
  }

  /// A key that may be missing.
  static func optional(_ key: String, _ shape: Shape, _ about: String) -> Field {
    Field(key: key, shape: shape, about: about, isRequired: false)
  }
}
