internal import KnowledgeCore

/// What is known about a finding, by names.
public enum SavedValue: Codable, Hashable, Sendable {
  /// It is there.
  case present
  /// It isn't there.
  case absent
  /// The person can't say.
  case unsure
  /// These values of a choice.
  case values([String])
  /// A number between these two.
  case number(Double, Double)

  init(_ value: Observation.Value, of finding: Finding) {
    switch (value, finding.kind) {
    case (.present, _): self = .present
    case (.absent, _): self = .absent
    case (.unsure, _): self = .unsure
    case (.choice(let places), .choice(let names, _)): self = .values(places.map { names[$0] })
    case (.choice, _): self = .present
    case (.number(let range), _): self = .number(range.lowerBound, range.upperBound)
    }
  }

  /// The value for a finding, or `nil` when the finding is of another kind now; values that it no
  /// longer has are left out.
  func value(of finding: Finding) -> Observation.Value? {
    switch (self, finding.kind) {
    case (.unsure, _): return .unsure
    case (.absent, _): return .absent
    case (.present, .yesNo), (.present, .choice): return .present
    case (.values(let names), .choice(let words, _)):
      let places = names.compactMap(words.firstIndex)
      return places.isEmpty ? nil : .choice(places)
    case (.number(let low, let high), .number): return .number(low...max(low, high))
    default: return nil
    }
  }
}
