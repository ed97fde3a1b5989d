internal import KnowledgeCore
public import Packs

/// Measures how conversations with the people of recorded cases end.
///
/// Each person talks to the assistant as everybody does, and answers by what they know.
public struct CaseEvaluation: Evaluation {
  /// The figures of all cases, and of those whose truth isn't in the pack.
  public let measurements: [Measurement]
  /// The figures of each true condition, in the order of the pack.
  public let measurementsByCondition: [Measurement]
  let results: [Result]
  let knowledge: Knowledge

  /// Nothing: without cases there is no evaluation.
  public var skipped: [String] { [] }

  /// One conversation and how it ended.
  struct Result: Sendable {
    let conversation: CaseConversation
    let score: CaseScore
  }

  /// Holds the conversations.
  ///
  /// - Parameters:
  ///   - file: The cases.
  ///   - pack: What the assistant knows.
  ///   - jobs: How many conversations to hold at once, at most; it changes no figure.
  ///   - progress: What to do after each conversation; called from many threads.
  public init(
    of file: CaseFile, with pack: Pack, jobs: Int = .max, progress: @Sendable () -> Void = {}
  ) {
    results = Parallel.map(file.cases, jobs: jobs) { person in
      let conversation = CaseConversation(with: person, in: pack)
      progress()
      return Result(
        conversation: conversation, score: CaseScore(of: conversation, with: person))
    }
    knowledge = pack.knowledge
    let scores = results.map(\.score)
    let outside = CaseFigures("not in the pack", scores.filter(\.isOutside))
    measurements =
      [Measurement(file.path, "cases", Double(file.count), .count)]
      + CaseFigures("all cases", scores, hasBars: true).measurements
      + outside.openEnds + outside.urgencies + outside.efforts
    measurementsByCondition = pack.knowledge.conditions.ids.flatMap { id in
      CaseFigures(pack.knowledge.conditions[id].name, scores.filter { $0.person.truth.names(id) })
        .measurements
    }
  }
}

extension RecordedCase.Truth {
  /// Whether a condition is the truth, and not only right as well.
  fileprivate func names(_ condition: ID<Condition>) -> Bool {
    if case .listed(condition, _) = self { true } else { false }
  }
}
