public import Assistant

internal import KnowledgeCore
internal import Packs

/// What fits and why, and how the last turn came about.
public struct ExplanationReport: Codable, Hashable, Sendable, Annotated {
  /// What fits best, with what speaks for and against each, in words.
  public var fits: [ParagraphReport]
  /// The same with every weight, its strength and its sources.
  public var candidates: [VisitSummary.Candidate]
  /// How the last turn came about, for authors.
  public var trace: [TraceLine]

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "fits": "What fits best, with what speaks for and against each, in words.",
    "candidates": "The same with every weight, its strength and its sources.",
    "trace": "How the last turn came about, for authors: a tree, line by line.",
  ]
}

/// A line of a tree.
public struct TraceLine: Codable, Hashable, Sendable, Annotated {
  /// How far it is from the root.
  public var depth: Int
  /// The line.
  public var text: String

  /// What each member is for, by its name on the wire.
  public static let notes = ["depth": "How far it is from the root.", "text": "The line."]
}

extension ExplanationReport {
  /// Explains a session as it stands.
  package init(of session: Session) {
    let knowledge = session.pack.knowledge
    let fitting = session.fits
    fits = fitting.words.map { ParagraphReport($0, knowledge) }
    candidates = fitting.candidates
    trace = TurnTrace(lastTurnOf: session).nodes.flatMap { $0.lines(depth: 1) }
  }
}

extension TurnTrace.Node {
  fileprivate func lines(depth: Int) -> [TraceLine] {
    [TraceLine(depth: depth, text: text)] + children.flatMap { $0.lines(depth: depth + 1) }
  }
}
