internal import Expressions
internal import KnowledgeCore

/// Puts what is known into words.
struct Phrasing {
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// What was just understood, in a few words, or `nil` for nothing.
  ///
  /// Who picks "none of these" denies a dozen things at once and need not hear them all again.
  func echo(_ observations: [Observation]) -> String? {
    var said: Set<Observation> = []
    let observations = observations.filter { said.insert($0).inserted }
    let denied = observations.filter { $0.value == .absent }
    let known = observations.filter { $0.value != .unsure && $0.value != .absent }
    let echoed = denied.count > 3 ? known : known + denied
    guard !echoed.isEmpty else { return nil }
    return "I understood: \(Self.list(echoed.map(words)))."
  }

  /// One observation in words.
  func words(_ observation: Observation) -> String {
    let finding = knowledge.findings[observation.finding]
    switch (observation.value, finding.kind) {
    case (.present, _): return finding.label
    case (.absent, _): return "not \(finding.label)"
    case (.unsure, _): return "not sure: \(finding.label)"
    case (.choice(let places), .choice(let values, _)):
      return "\(finding.label): \(Self.list(places.map { values[$0] }))"
    case (.number(let range), .number(let unit)):
      let unit = unit.map { " \($0.name)" } ?? ""
      let low = Self.plain(range.lowerBound)
      let high = Self.plain(range.upperBound)
      return "\(finding.label): \(low == high ? low : "\(low) to \(high)")\(unit)"
    default: return finding.label
    }
  }

  /// What speaks for or against a condition, in words.
  func words(_ weight: Weight) -> String {
    switch weight.cause {
    case .finding(let observation, _): words(observation)
    case .site(let sites): "where it is: \(Self.list(sites.map { knowledge.findings[$0].label }))"
    }
  }

  /// The conditions that fit best, in words.
  func fits(_ ranking: Ranking, _ evidence: Evidence, _ reasoner: Reasoner) -> String {
    Self.list(
      reasoner.fitting(ranking, evidence).map { knowledge.conditions[$0.condition].title })
  }

  /// "a", "a and b", "a, b and c".
  static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    return items.count == 1 ? last : "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static func plain(_ number: Double) -> String {
    let rounded = (number * 10).rounded() / 10
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}

extension Reasoner {
  /// The most conditions that are told of.
  private static let mostFitting = 3

  /// The explanations of the conditions that fit best, of those that anything speaks for.
  func fitting(_ ranking: Ranking, _ evidence: Evidence) -> [Explanation] {
    let explanations = ranking.candidates.lazy.prefix(Self.mostFitting * 3).compactMap {
      explanation(of: $0.condition, evidence: evidence)
    }
    return Array(explanations.filter { !$0.supporting.isEmpty }.prefix(Self.mostFitting))
  }
}
