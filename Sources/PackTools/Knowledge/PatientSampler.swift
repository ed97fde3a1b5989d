internal import KnowledgeCore

/// Draws made-up patients of one condition from what the pack itself says of it.
///
/// What the condition has no row for stays unknown. A patient never contradicts themselves: at most
/// one finding of a set that excludes itself is there, nothing is said of what makes no sense without
/// something that isn't there, and nothing is denied that something else shows.
struct PatientSampler: Sendable {
  /// From which likelihood on something is there for certain in a typical patient.
  static let typicalLikelihood = 0.8

  private let knowledge: Knowledge
  private let population: PopulationSampler
  private let rows: [SampledRow]

  /// Prepares to draw patients.
  ///
  /// - Parameters:
  ///   - condition: What is the matter with them.
  ///   - knowledge: The knowledge of the pack.
  ///   - isStrict: Whether chance decides also about what is there in nearly everybody.
  init(of condition: ID<Condition>, in knowledge: Knowledge, isStrict: Bool = false) {
    self.knowledge = knowledge
    population = PopulationSampler(knowledge.conditions[condition].population, in: knowledge)
    let certainty = isStrict ? 1 : Self.typicalLikelihood
    rows = SampledRow.rows(of: condition, in: knowledge, certainFrom: certainty)
  }

  /// Draws the next patient.
  func patient(using random: inout RandomStream) -> Evidence {
    var evidence = Evidence()
    for observation in population.person(using: &random) { evidence.observe(observation) }
    for row in rows where row.makesSense(beside: evidence) {
      evidence.observe(row.observation(beside: evidence, using: &random))
    }
    for contradiction in evidence.contradictions(in: knowledge)
    where contradiction.reason == .deniedImplication {
      evidence.retract(contradiction.findings[0])
    }
    return evidence
  }
}
