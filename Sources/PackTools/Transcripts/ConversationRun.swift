internal import Assistant
internal import Diagnostics
internal import Packs

/// Holds the conversations of transcripts and judges what comes of them.
struct ConversationRun: Sendable {
  /// The pack that they are held with.
  let pack: Pack
  /// Whether to count what of the pack they exercise.
  let isCounting: Bool
  /// The other ways in which each is held, to see that they make no difference.
  let variations: [Variation]

  /// Holds one conversation to its end.
  func result(of conversation: Transcript.Conversation) -> ConversationResult {
    var result = ConversationResult(conversation)
    var session = Session(pack: pack)
    var turn = session.opening
    var previous: Turn?
    var turns = [turn]
    if isCounting { result.tally.count(turn, of: pack) }
    for step in conversation.steps {
      if let utterance = step.utterance {
        previous = turn
        if isCounting { result.tally.count(utterance, answering: turn.prompt, in: pack) }
        turn = session.reply(to: utterance)
        turns.append(turn)
        if isCounting { result.tally.count(turn, of: pack) }
      }
      let moment = Moment(session: session, turn: turn, previous: previous)
      for expectation in step.expectations {
        result.judge(expectation, moment.verdict(on: expectation.claim), after: step.utterance)
      }
    }
    let utterances = conversation.steps.compactMap(\.utterance)
    for variation in variations {
      result.compare(variation, variation.deviation(utterances, from: turns, session))
    }
    return result
  }
}
