internal import Diagnostics
internal import Expressions
internal import KnowledgeCore

/// Reads what a transcript expects of one finding.
struct FindingValueParser {
  private static let words: [String: Claim.Value] = [
    "present": .present, "absent": .absent, "unsure": .unsure, "unknown": .unknown,
  ]

  /// What couldn't be read.
  private(set) var problems: [Diagnostic] = []
  private let finding: Finding

  init(_ finding: Finding) { self.finding = finding }

  /// What is expected, or `nil` after reporting why it can't be.
  mutating func value(_ text: Located<Substring>) -> Claim.Value? {
    let (word, rest) = text.split
    let isWord = Self.words[String(word.value)] != nil
    if isWord, !rest.value.isEmpty {
      report("invalid-expectation", ExpectationParser.separation, at: rest.location)
      return nil
    }
    switch finding.kind {
    case .choice(let values, let isMultiple): return choice(text, values, isMultiple)
    case .number(let unit):
      if let value = Self.words[String(text.value)] { return value }
      if let number = StatedNumber(String(text.value), own: unit) { return .number(number) }
      let example = unit.map { "as '3 \($0.name)'" } ?? "as '3'"
      report(
        "invalid-number", "'\(text.value)' is no such number as '\(finding.name)' is, \(example)",
        at: text.location)
      return nil
    case .yesNo: return Self.words[String(text.value)] ?? unknown(text, among: [])
    }
  }

  /// One value, or several parted by commas where a finding takes several.
  private mutating func choice(
    _ text: Located<Substring>, _ values: [String], _ isMultiple: Bool
  ) -> Claim.Value? {
    var places: [Int] = []
    var start = text.value.startIndex
    while start < text.value.endIndex {
      let end = text.value[start...].firstIndex(of: ",") ?? text.value.endIndex
      let name = text[start..<end].trimmed
      if let place = values.firstIndex(of: String(name.value)) {
        places.append(place)
      } else {
        guard let value = Self.words[String(text.value)] else {
          return unknown(name, among: values)
        }
        return value
      }
      start = end < text.value.endIndex ? text.value.index(after: end) : end
    }
    guard isMultiple || places.count == 1 else {
      report(
        "invalid-expectation", "'\(finding.name)' has one value at a time", at: text.location)
      return nil
    }
    return .choice(Set(places).sorted())
  }

  private mutating func unknown(
    _ name: Located<Substring>, among values: [String]
  ) -> Claim.Value? {
    let known = values + Self.words.keys.sorted()
    report(
      "unknown-value", "'\(finding.name)' can't be '\(name.value)'", at: name.location,
      suggestion: Spelling.nearest(to: String(name.value), among: known))
    return nil
  }

  private mutating func report(
    _ id: Diagnostic.ID, _ message: String, at location: SourceLocation, suggestion: String? = nil
  ) {
    problems.append(Diagnostic(id, message, at: location, suggestion: suggestion))
  }
}
