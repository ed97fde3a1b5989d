internal import Diagnostics
internal import Expressions
internal import IntentMatcher

/// Reads the fields of a record that an ``Inspector`` has checked.
///
/// A field that the inspector refused reads as missing: it is reported already. What only reading
/// can find, such as an error in an expression, is reported here.
struct RecordReader {
  private let entries: [(key: Located<String>, value: YAMLValue)]
  /// Where the record begins.
  let location: SourceLocation

  init(_ value: YAMLValue) {
    entries = value.entries
    location = value.location
  }

  /// The value of a field.
  subscript(field: Field) -> YAMLValue? {
    entries.first { $0.key.value == field.key }?.value
  }

  /// The text of a field.
  func text(_ field: Field) -> Located<String>? { self[field]?.locatedText }

  /// The texts of a list.
  func texts(_ field: Field) -> [Located<String>] {
    self[field]?.items.compactMap(\.locatedText) ?? []
  }

  /// A number.
  func number(_ field: Field) -> Double? { self[field]?.text.flatMap(Double.init) }

  /// A whole number.
  func wholeNumber(_ field: Field) -> Int? { number(field).flatMap { Int(exactly: $0) } }

  /// Whether a field says yes.
  func flag(_ field: Field) -> Bool { self[field]?.text == "yes" }

  /// A word of an enumeration.
  func word<Word: RawRepresentable<String>>(_ field: Field, as type: Word.Type) -> Word? {
    self[field]?.text.flatMap(Word.init(rawValue:))
  }

  /// The keys and values of a map.
  func map(_ field: Field) -> [(key: Located<String>, value: YAMLValue)] {
    self[field]?.entries ?? []
  }

  /// An expression with its value, for places inside of it.
  func expression(_ field: Field, _ report: inout [Diagnostic]) -> ExpressionDraft? {
    guard let value = self[field], let text = value.line else { return nil }
    return value.parsed("invalid-expression", &report) { () throws(SyntaxError) in
      ExpressionDraft(try Expression(parsing: text), in: value)
    }
  }

  /// A quantity.
  func quantity(_ field: Field, _ report: inout [Diagnostic]) -> Quantity? {
    guard let value = self[field], let text = value.line else { return nil }
    return value.parsed("invalid-quantity", &report) { () throws(SyntaxError) in
      try Quantity(parsing: text)
    }
  }
}

/// An expression, and where it and its claims stand.
struct ExpressionDraft {
  let expression: Expression
  let location: SourceLocation
  let claims: [Located<Expression.Atom>]

  init(_ expression: Expression, in value: YAMLValue) {
    self.expression = expression
    location = value.location
    let atoms = expression.atoms
    claims = zip(atoms, value.locations(of: atoms.map(\.range))).map { Located($0, at: $1) }
  }
}

extension YAMLValue {
  /// The text of a scalar in a grammar of its own; what is empty has been reported.
  var line: String? { text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }

  /// The result of a one-line grammar, or `nil` after reporting why it can't be read.
  func parsed<Result>(
    _ id: Diagnostic.ID, _ report: inout [Diagnostic],
    _ parse: () throws(SyntaxError) -> Result
  ) -> Result? {
    do {
      return try parse()
    } catch {
      report.append(Diagnostic(id, error.description, at: location(of: error.range)))
      return nil
    }
  }
}
