internal import AssistantProtocol
internal import Foundation
internal import SessionStore

/// A turn that is on the disk.
struct TakenTurn: Sendable {
  /// Its number.
  let seq: Int
  /// The assistant's turn as JSON, as it was given the first time.
  let result: Data
  /// The assistant's turn, unless it was given before.
  let report: TurnReport?

  /// A turn that was taken now.
  init(_ turn: StoredTurn, _ report: TurnReport) {
    seq = turn.seq
    result = turn.result
    self.report = report
  }

  /// A turn that was taken before, for the same request.
  init(replaying turn: StoredTurn) {
    seq = turn.seq
    result = turn.result
    report = nil
  }

  /// What the caller is told: a ``TurnResult``, in which the turn stands as it is kept.
  var answer: EncodedResult<TurnResult> {
    EncodedResult(
      bytes: Array("{\"replayed\":\(report == nil),\"seq\":\(seq),\"turn\":".utf8) + result
        + Array("}".utf8))
  }
}
