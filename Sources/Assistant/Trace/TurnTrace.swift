internal import KnowledgeCore
internal import Packs

/// How a turn came about, for authors: what was read and by which rule, what that weighs, which
/// danger signs are up, and the way of the script.
///
/// As JSON the keys are the names of the properties; what isn't known is left out.
public struct TurnTrace: Codable, Hashable, Sendable {
  /// Which turn of the person's it is, from 1; 0 for the opening.
  public var turn: Int
  /// How the person's words were read, if the turn came about by words.
  public var reading: Reading?
  /// What became known.
  public var known: [Fact]
  /// What speaks for and against the first candidates.
  public var candidates: [Candidate]
  /// How urgent it is, if anything speaks for a level.
  public var urgency: String?
  /// The danger signs that are up or possible, and what else speaks for that level.
  public var grounds: [Ground]
  /// What the script tried and passed, in order.
  public var path: [Passage]
  /// The script's state in which the turn ends, as dialogue and name.
  public var state: String
  /// The name of the question that is asked, unless the script itself asks.
  public var question: String?
  /// Whether the conversation is over.
  public var isOver: Bool

  /// The most conditions whose weights are shown.
  private static let mostCandidates = 2

  /// Retraces a turn.
  ///
  /// - Parameters:
  ///   - turn: The turn.
  ///   - utterance: What the person typed, unless the turn came about otherwise.
  ///   - before: The conversation before it.
  ///   - after: The conversation after it.
  public init(_ turn: Turn, on utterance: String?, from before: Session, to after: Session) {
    let knowledge = after.pack.knowledge
    self.turn = after.state.turn
    reading = utterance.map { Reading(of: $0, in: before) }
    known = turn.understood.map { Fact($0, in: after) }
    candidates = after.ranking.candidates.prefix(Self.mostCandidates).compactMap { candidate in
      after.pack.reasoner.explanation(of: candidate.condition, evidence: after.evidence)
        .map { Candidate($0, knowledge) }
    }
    urgency = turn.urgency?.rawValue
    grounds = after.triage.reasons.map { Ground($0, knowledge) }
    path = turn.path.map { Passage($0, in: after.pack.dialogues) }
    state = turn.state
    question = turn.prompt?.question.map { knowledge.questions[$0].name }
    isOver = turn.isOver
  }

  /// Retraces the last turn that counts, or the opening when none does.
  ///
  /// - Complexity: O(*n*) in the turns, each of which is taken again.
  public init(lastTurnOf session: Session) {
    guard let last = session.events.last else {
      self.init(openingOf: session)
      return
    }
    var before = Session(pack: session.pack)
    for event in session.events.dropLast() { _ = before.take(event) }
    var after = before
    let turn = after.take(last)
    let utterance: String? = if case .said(let words) = last { words } else { nil }
    self.init(turn, on: utterance, from: before, to: after)
  }

  /// Retraces the opening of a conversation.
  public init(openingOf session: Session) {
    let beginning = Session(pack: session.pack)
    self.init(beginning.opening, on: nil, from: beginning, to: beginning)
  }
}
