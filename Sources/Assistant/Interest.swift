internal import IntentMatcher
internal import KnowledgeCore
internal import Packs

/// What somebody wants to know: a topic of a condition, such as the causes of gout, or how two
/// conditions differ, or something of which the pack states nothing.
enum Interest: Hashable, Sendable {
  /// What is stated about a topic, in the order of the pack.
  case statements([ID<Statement>])
  /// How two conditions differ.
  case difference(ID<Condition>, ID<Condition>)
  /// Something else, by its bytes in the utterance: "what is an abscess" of a pack without abscesses.
  case uncovered(Range<Int>)

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
    if named.isEmpty, let other = interpretation.askedFinding {
      self = .uncovered(other)
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

extension Interpretation {
  /// The finding that is asked about and not told of, right behind the words of a topic, where nothing
  /// of the subject is named: those words are about it then, and not about the subject of the pack.
  fileprivate var askedFinding: Range<Int>? {
    guard mentions(of: .subject).isEmpty, let topic = mentions(of: .topic).first else { return nil }
    return mentions(of: .finding).first { finding in
      finding.stance.certainty == .hypothetical
        && (0...1).contains(finding.tokens.lowerBound - topic.tokens.upperBound)
    }?.span
  }
}
