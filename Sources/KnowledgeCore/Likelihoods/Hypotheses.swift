#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What may be the matter, as rivals: the conditions that have no forms of their own, and "something
/// that isn't in this pack".
///
/// What lies beneath isn't a rival of what it causes: a pack writes it as a finding, so that it
/// speaks for its consequences instead of against them.
struct Hypotheses: Sendable {
  /// The rivals, in the order of the pack; a hypothesis is known by its place here.
  let conditions: [ID<Condition>]
  /// The logarithm of each rival's prior odds against what isn't in the pack.
  let priorLogOdds: [Double]
  /// How urgent each rival is.
  let urgencies: [Urgency]
  /// The ancestors of each rival, itself first.
  let families: [[ID<Condition>]]

  private let places: [ID<Condition>: Int]

  init(_ knowledge: Knowledge) {
    let settings = knowledge.settings
    let parents = Set(knowledge.conditions.compactMap(\.parent))
    conditions = knowledge.conditions.ids.filter { !parents.contains($0) }
    places = Dictionary(uniqueKeysWithValues: conditions.enumerated().map { ($1, $0) })
    urgencies = conditions.map { knowledge.conditions[$0].urgency }
    families = conditions.map { knowledge.family(of: $0) }
    let weights = conditions.map { id in
      pow(max(knowledge.conditions[id].priorWeight, 1e-9), settings.priorExponent)
    }
    let unlisted = min(max(settings.unlisted, 1e-6), 0.999)
    let total = weights.reduce(0, +) * unlisted / (1 - unlisted)
    priorLogOdds = weights.map { log($0 / total) }
  }

  /// The place of a condition among the rivals, or `nil` for one that has forms.
  func place(of condition: ID<Condition>) -> Int? { places[condition] }
}

extension Knowledge {
  /// A condition and the conditions of which it is a form, from the narrowest to the widest.
  package func family(of condition: ID<Condition>) -> [ID<Condition>] {
    var family = [condition]
    // A pack with a circle of forms is refused; the test keeps even that one finite.
    while let parent = conditions[family[family.count - 1]].parent, !family.contains(parent) {
      family.append(parent)
    }
    return family
  }
}
