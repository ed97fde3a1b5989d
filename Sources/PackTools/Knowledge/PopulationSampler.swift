internal import Expressions
internal import KnowledgeCore

/// Draws who has a condition: an age and a sex.
struct PopulationSampler: Sendable {
  private let age: (finding: ID<Finding>, span: ClosedRange<Double>)?
  private let sexes: (finding: ID<Finding>, values: WeightedValues)?

  init(_ population: Condition.Population, in knowledge: Knowledge) {
    age = Self.age(population, in: knowledge)
    sexes = Self.sexes(population, in: knowledge)
  }

  /// Draws a person: an age evenly within the usual ones, and a sex, as far as these are stated.
  func person(using random: inout RandomStream) -> [Observation] {
    var person: [Observation] = []
    if let age {
      let drawn = Double.random(in: age.span, using: &random)
      person.append(Observation(age.finding, .number(drawn...drawn)))
    }
    if let sexes, let place = sexes.values.draw(using: &random) {
      person.append(Observation(sexes.finding, .choice(place)))
    }
    return person
  }

  private static func age(
    _ population: Condition.Population, in knowledge: Knowledge
  ) -> (ID<Finding>, ClosedRange<Double>)? {
    guard let id = knowledge.findings.id(named: PersonWord.age.rawValue),
      case .number(let unit) = knowledge.findings[id].kind,
      let span = population.age?.converted(to: unit)
    else { return nil }
    return (id, span.lower...max(span.lower, span.upper))
  }

  /// The only sex; else those that any population of the pack names, the usual one more often.
  private static func sexes(
    _ population: Condition.Population, in knowledge: Knowledge
  ) -> (ID<Finding>, WeightedValues)? {
    guard let id = knowledge.findings.id(named: PersonWord.sex.rawValue),
      case .choice(let words, _) = knowledge.findings[id].kind
    else { return nil }
    if let only = population.onlySex, let place = words.firstIndex(of: only) {
      return (id, WeightedValues(words.indices.map { $0 == place ? 1 : 0 }))
    }
    let named = Set(
      knowledge.conditions.map(\.population).flatMap { [$0.sex, $0.onlySex] }.compactMap(\.self))
    return (
      id,
      WeightedValues(
        words.map { word in
          guard named.contains(word) else { return 0 }
          return word == population.sex ? Condition.Population.preference : 1
        })
    )
  }
}
