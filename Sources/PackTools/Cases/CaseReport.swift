internal import KnowledgeCore

/// The figures of an evaluation of cases, and where each case falls short, as text or as JSON.
public struct CaseReport: Sendable {
  private let evaluation: CaseEvaluation
  private let tells: @Sendable (CaseScore) -> Bool

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - evaluation: What was measured.
  ///   - conversations: Of which cases to show the whole conversation.
  public init(_ evaluation: CaseEvaluation, conversations: Conversations = .none) {
    self.evaluation = evaluation
    switch conversations {
    case .none: tells = { _ in false }
    case .withMisses: tells = { !$0.misses.isEmpty }
    case .all: tells = { _ in true }
    }
  }

  /// Of which cases the whole conversation is shown.
  public enum Conversations: Sendable {
    /// Of none.
    case none
    /// Of those that fall short in something.
    case withMisses
    /// Of all.
    case all
  }

  /// The tables of figures, a line for each case that falls short, and the conversations.
  public var text: String {
    let knowledge = evaluation.knowledge
    let short = evaluation.results.filter { !$0.score.misses.isEmpty }
    let lines = short.map { "\(CaseTranscript(of: $0, in: knowledge).heading)\n" }.joined()
    let told = evaluation.results.filter { tells($0.score) }
    let parts =
      [
        EvaluationReport(evaluation).table,
        ConditionTable(evaluation.results.map(\.score), in: knowledge).text, lines,
      ] + told.map { CaseTranscript(of: $0, in: knowledge).text }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// One object with all figures and how each case ended.
  public func json() throws -> String {
    let knowledge = evaluation.knowledge
    return try Entry(
      measurements: (evaluation.measurements + evaluation.measurementsByCondition).map(
        EvaluationReport.Figure.init),
      cases: evaluation.results.map { CaseEntry($0, isTold: tells($0.score), in: knowledge) }
    ).jsonText()
  }

  private struct Entry: Encodable {
    let measurements: [EvaluationReport.Figure]
    let cases: [CaseEntry]
  }
}
