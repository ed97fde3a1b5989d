internal import KnowledgeCore

/// How a condition's own patients are ranked, and how urgent they are found to be.
struct ConditionScore: Hashable, Sendable {
  /// What is the matter with the patients.
  let condition: ID<Condition>
  /// How many there were.
  private(set) var patients = 0
  /// How often it came first.
  private(set) var first = 0
  /// How often it was among the first three.
  private(set) var amongFirstThree = 0
  /// How often what was advised is less urgent than the condition.
  private(set) var belowLevel = 0

  private var usurpers: [ID<Condition>: Int] = [:]

  init(of condition: ID<Condition>) { self.condition = condition }

  /// Takes in a patient; a form of the condition counts as the condition.
  mutating func count(_ ranking: Ranking, _ triage: Triage, in knowledge: Knowledge) {
    let place = ranking.candidates.firstIndex {
      knowledge.family(of: $0.condition).contains(condition)
    }
    patients += 1
    if place == 0 {
      first += 1
    } else if let best = ranking.candidates.first {
      usurpers[best.condition, default: 0] += 1
    }
    if place.map({ $0 < 3 }) ?? false { amongFirstThree += 1 }
    if triage.urgency.map({ $0 < knowledge.conditions[condition].urgency }) ?? true {
      belowLevel += 1
    }
  }

  /// The conditions that came first in its place, most often first.
  var rivals: [(condition: ID<Condition>, count: Int)] {
    usurpers.map { (condition: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.condition) < (-$1.count, $1.condition) }
  }
}
