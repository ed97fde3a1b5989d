internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// What somebody wants to know: a topic of a condition, such as the causes of gout, or how two
/// conditions differ.
enum Interest: Hashable, Sendable {
  /// What is stated about a topic, in the order of the pack.
  case statements([ID<Statement>])
  /// How two conditions differ.
  case difference(ID<Condition>, ID<Condition>)

  /// The topic that an utterance names, of the condition that it names or else of the pack's own;
  /// `nil` when it names no topic, or nothing is stated about it.
  init?(in interpretation: Interpretation, of pack: Pack) {
    let topics = interpretation.names(of: .topic).compactMap(Topic.init)
    guard let topic = topics.first else { return nil }
    var seen: Set<ID<Condition>> = []
    let named = interpretation.names(of: .condition)
      .compactMap { pack.knowledge.conditions.id(named: $0) }.filter { seen.insert($0).inserted }
    if topics.contains(.lookAlikes), named.count > 1 {
      self = .difference(named[0], named[1])
      return
    }
    let about = named.first ?? pack.subject
    let all = pack.knowledge.statements.ids.filter { id in
      let statement = pack.knowledge.statements[id]
      return statement.condition == about && statement.topic == topic
    }
    guard !all.isEmpty else { return nil }
    self = .statements(all)
  }
}
