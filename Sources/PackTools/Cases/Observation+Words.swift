internal import Expressions
internal import KnowledgeCore

extension Observation {
  /// The observation as an author would write it: `hard`, `not soft`, `age = 62 years`.
  func words(in knowledge: Knowledge) -> String {
    let finding = knowledge.findings[finding]
    switch (value, finding.kind) {
    case (.present, _): return finding.name
    case (.absent, _): return "not \(finding.name)"
    case (.unsure, _): return "perhaps \(finding.name)"
    case (.choice(let places), .choice(let values, _)):
      let words = places.map { values.indices.contains($0) ? values[$0] : String($0) }
      return "\(finding.name) = \(words.joined(separator: " and "))"
    case (.number(let range), .number(let unit)):
      return "\(finding.name) = \(Quantity(range.lowerBound, range.upperBound, unit))"
    case (.choice, _), (.number, _): return finding.name
    }
  }
}

extension [Observation] {
  /// The observations as an author would write them, each once.
  func words(in knowledge: Knowledge) -> [String] {
    var seen: Set<Observation> = []
    return filter { seen.insert($0).inserted }.map { $0.words(in: knowledge) }
  }
}
