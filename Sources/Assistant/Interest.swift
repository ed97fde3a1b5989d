internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// What somebody wants to know: a topic of a condition, such as the causes of gout.
struct Interest: Sendable {
  /// What is stated about it, in the order of the pack.
  let statements: [Statement]

  /// The most that is said at once.
  private static let mostStatements = 3

  /// The topic that an utterance names, of the condition that it names or else of the pack's own;
  /// `nil` when it names no topic, or nothing is stated about it.
  init?(in interpretation: Interpretation, of pack: Pack) {
    guard let topic = interpretation.names(of: .topic).lazy.compactMap(Topic.init).first else {
      return nil
    }
    let named = interpretation.names(of: .condition).lazy
      .compactMap { pack.knowledge.conditions.id(named: $0) }.first
    let all = pack.knowledge.statements(about: named ?? pack.subject, topic: topic)
    guard !all.isEmpty else { return nil }
    statements = Array(all.prefix(Self.mostStatements))
  }
}
