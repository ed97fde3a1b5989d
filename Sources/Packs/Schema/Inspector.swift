internal import Diagnostics

/// Checks values against shapes, and reports every difference in one run.
struct Inspector {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks a value and everything in it.
  mutating func inspect(_ value: YAMLValue, against shape: Shape) {
    switch shape {
    case .text: inspectText(value)
    case .name: inspectName(value)
    case .word(let words): inspectWord(value, words)
    case .yesNo: inspectWord(value, ["yes", "no"])
    case .number(let range): inspectNumber(value, range)
    case .wholeNumber(let range): inspectWholeNumber(value, range)
    case .grammar: inspectText(value)
    case .list(let item, let least): inspectList(value, item, least)
    case .map(let key, let item): inspectMap(value, key, item)
    case .record(let record): inspectRecord(value, record)
    case .either(let shapes): inspectEither(value, shapes)
    }
  }

  private mutating func inspectText(_ value: YAMLValue) {
    guard let text = scalar(value, "text") else { return }
    if text.allSatisfy(\.isWhitespace) {
      report(Diagnostic("empty-text", "there is nothing here", at: value.location))
    }
  }

  private mutating func inspectName(_ value: YAMLValue) {
    guard let text = scalar(value, "a name"), !Self.isName(text) else { return }
    report(
      Diagnostic(
        "invalid-name",
        "a name has letters, digits, '_' and '-', and begins with a letter or digit",
        at: value.location))
  }

  private mutating func inspectWord(_ value: YAMLValue, _ words: [String]) {
    guard let text = scalar(value, "one word"), !words.contains(text) else { return }
    report(
      Diagnostic(
        "invalid-value", "'\(text.shortened)' isn't one of \(words.joined(separator: ", "))",
        at: value.location, suggestion: Spelling.nearest(to: text, among: words)))
  }

  private mutating func inspectNumber(_ value: YAMLValue, _ range: ClosedRange<Double>) {
    guard let text = scalar(value, "a number") else { return }
    guard let number = Double(text), number.isFinite else {
      report(
        Diagnostic("invalid-number", "'\(text.shortened)' isn't a number", at: value.location))
      return
    }
    if !range.contains(number) {
      report(
        Diagnostic(
          "number-out-of-range",
          "the number must lie between \(range.lowerBound) and "
            + "\(range.upperBound)", at: value.location))
    }
  }

  private mutating func inspectWholeNumber(_ value: YAMLValue, _ range: ClosedRange<Int>) {
    guard let text = scalar(value, "a whole number") else { return }
    guard let number = Double(text), number.isFinite, number == number.rounded() else {
      report(
        Diagnostic(
          "invalid-number", "'\(text.shortened)' isn't a whole number", at: value.location))
      return
    }
    if !(Double(range.lowerBound)...Double(range.upperBound)).contains(number) {
      report(
        Diagnostic(
          "number-out-of-range",
          "the number must lie between \(range.lowerBound) and \(range.upperBound)",
          at: value.location))
    }
  }

  private mutating func inspectList(_ value: YAMLValue, _ item: Shape, _ least: Int) {
    guard value.form == .sequence else { return wrongType(value, "a list") }
    let items = value.items
    if items.count < least {
      report(
        Diagnostic(
          "list-too-short", "at least \(least) \(least == 1 ? "is" : "are") needed here",
          at: value.location))
    }
    for entry in items { inspect(entry, against: item) }
  }

  private mutating func inspectMap(_ value: YAMLValue, _ key: Shape, _ item: Shape) {
    guard value.form == .mapping else { return wrongType(value, "names with values") }
    inspectKeyForms(of: value)
    for entry in value.entries {
      inspectKey(entry.key, against: key)
      inspect(entry.value, against: item)
    }
  }

  private mutating func inspectKeyForms(of value: YAMLValue) {
    for key in value.oddKeys { wrongType(key, "a name") }
  }

  private mutating func inspectKey(_ key: Located<String>, against shape: Shape) {
    switch shape {
    case .word(let words) where !words.contains(key.value):
      report(
        Diagnostic(
          "unknown-key", "'\(key.value.shortened)' isn't one of \(words.joined(separator: ", "))",
          at: key.location, suggestion: Spelling.nearest(to: key.value, among: words)))
    case .grammar(.proposition) where !Self.isProposition(key.value),
      .name where !Self.isName(key.value):
      report(
        Diagnostic(
          "invalid-name",
          "a name has letters, digits, '_' and '-', and begins with a letter or digit",
          at: key.location))
    default: break
    }
  }

  private mutating func inspectRecord(_ value: YAMLValue, _ record: Record) {
    guard value.form == .mapping else { return wrongType(value, record.title) }
    inspectKeyForms(of: value)
    let entries = value.entries
    for entry in entries {
      if let field = record.fields.first(where: { $0.key == entry.key.value }) {
        inspect(entry.value, against: field.shape)
      } else {
        reportUnknownKey(entry.key, of: record)
      }
    }
    for field in record.fields where field.isRequired {
      guard !entries.contains(where: { $0.key.value == field.key }) else { continue }
      report(
        Diagnostic(
          "missing-key", "\(record.title) needs '\(field.key)': \(field.about.dropLast())",
          at: value.location))
    }
  }

  /// A "key" of several words is mostly text after a comma inside of braces.
  private mutating func reportUnknownKey(_ key: Located<String>, of record: Record) {
    let hint = key.value.contains(" ") ? "; text with a comma in braces needs quotes" : ""
    report(
      Diagnostic(
        "unknown-key", "\(record.title) has no key '\(key.value.shortened)'\(hint)",
        at: key.location,
        suggestion: Spelling.nearest(to: key.value, among: record.fields.map(\.key))))
  }

  private mutating func inspectEither(_ value: YAMLValue, _ shapes: [Shape]) {
    guard let shape = shapes.first(where: { $0.form == value.form }) else {
      return wrongType(value, shapes.map(\.title).joined(separator: " or "))
    }
    inspect(value, against: shape)
  }

  private mutating func scalar(_ value: YAMLValue, _ expected: String) -> String? {
    if let text = value.text { return text }
    wrongType(value, expected)
    return nil
  }

  private mutating func wrongType(_ value: YAMLValue, _ expected: String) {
    report(
      Diagnostic(
        "wrong-type", "expected \(expected) here, not \(value.form.title)", at: value.location))
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Whether a text is a finding's name, or one with a value: `brake_type=disc`.
  private static func isProposition(_ text: String) -> Bool {
    text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).allSatisfy(isName)
  }

  /// Whether a text is a name.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, first.isLetterOrDigit else { return false }
    return text.utf8.allSatisfy {
      $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension String {
  /// The text, cut for a message.
  var shortened: String { count > 40 ? "\(prefix(40))…" : self }
}

extension Shape {
  /// The form of value that a shape asks for.
  fileprivate var form: YAMLValue.Form {
    switch self {
    case .text, .name, .word, .yesNo, .number, .wholeNumber, .grammar: .scalar
    case .list: .sequence
    case .map, .record: .mapping
    case .either(let shapes): shapes.first?.form ?? .scalar
    }
  }

  /// What to call it in a message.
  fileprivate var title: String {
    switch self {
    case .record(let record): record.title
    default: form.title
    }
  }
}

extension YAMLValue.Form {
  fileprivate var title: String {
    switch self {
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "names with values"
    }
  }
}
