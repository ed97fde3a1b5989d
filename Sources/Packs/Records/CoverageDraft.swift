internal import Diagnostics

/// One fact that the pack has promised to carry, and what carries it.
struct CoverageDraft {
  /// Something in the pack that carries a fact.
  struct Reference {
    /// What kind of thing it is.
    enum Kind: String, CaseIterable {
      case statement
      case evidence
      case disagreement
      case answer
      case treatment
      case redFlag = "red-flag"
    }

    let kind: Kind
    let name: String
    let location: SourceLocation
  }

  let name: Located<String>
  let fact: Located<String>
  let verdict: Pack.CoveredFact.Verdict
  let references: [Reference]

  static let file = Record(
    "a file of facts", "The facts that a pack has promised to carry, and what carries them.",
    [factsField])

  private static let factsField = Field.required(
    "facts", .map(key: .name, value: .record(record)), "The facts, by id.")
  private static let record = Record(
    "a fact", "A fact, and what carries it.", [factField, verdictField, byField])
  private static let factField = Field.required("fact", .text, "The fact, in our own words.")
  private static let verdictField = Field.required(
    "verdict", .word(Pack.CoveredFact.Verdict.allCases.map(\.rawValue)),
    "How the fact stands against better sources.")
  private static let byField = Field.required(
    "by", .list(.grammar(.reference), atLeast: 1),
    "What carries or corrects it: statement NAME, evidence CONDITION/FINDING, disagreement NAME, "
      + "answer NAME, treatment NAME or red-flag NAME.")

  static func read(_ value: YAMLValue, _ report: inout [Diagnostic]) -> [CoverageDraft] {
    RecordReader(value).map(factsField).compactMap { entry in
      let reader = RecordReader(entry.value)
      guard let fact = reader.text(factField),
        let verdict = reader.word(verdictField, as: Pack.CoveredFact.Verdict.self)
      else { return nil }
      let references = (reader[byField]?.items ?? []).compactMap { reference($0, &report) }
      return CoverageDraft(
        name: entry.key, fact: fact, verdict: verdict, references: references)
    }
  }

  private static func reference(
    _ value: YAMLValue, _ report: inout [Diagnostic]
  ) -> Reference? {
    guard let line = value.line else { return nil }
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 2, let kind = Reference.Kind(rawValue: words[0]) else {
      let kinds = Reference.Kind.allCases.map(\.rawValue)
      report.append(
        Diagnostic(
          "invalid-reference",
          "a reference is one of \(kinds.joined(separator: ", ")), then a name",
          at: value.location,
          suggestion: words.first.flatMap { Spelling.nearest(to: $0, among: kinds) }))
      return nil
    }
    return Reference(kind: kind, name: words[1], location: value.location)
  }
}
