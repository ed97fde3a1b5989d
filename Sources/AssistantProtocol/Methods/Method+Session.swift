/// The errors of what changes a session.
private let stepErrors: [ErrorCode] = [
  .sessionNotFound, .sessionClosed, .turnConflict, .sequenceMismatch, .packUnavailable,
  .storageFull, .storageFailed, .overloaded, .rateLimited,
]

/// The errors of what looks into a session.
private let readingErrors: [ErrorCode] = [.sessionNotFound, .packUnavailable, .storageFailed]

extension Method<CreateRequest, SessionReport> {
  /// Begins a session.
  public static let create = Method(
    "session.create", "Begins a session, and gives the first turn.",
    """
    Show the turn, then send what the person says with `session.turn` under the `session_id` of the \
    result. Each call begins another session, so don't send it again without need.
    """,
    errors: [
      .packUnavailable, .tooManySessions, .storageFull, .storageFailed, .overloaded, .rateLimited,
    ])
}

extension Method<TurnRequest, TurnResult> {
  /// Takes in what the person said.
  public static let turn = Method(
    "session.turn", "Takes in what the person said, and gives the assistant's turn.",
    """
    Send either `text` or `choice`. A turn that was answered is on the disk. Under the same `turn_id` \
    the same request gives the same result again, with `replayed`, and is carried out once: send it \
    again when an answer was lost. Another request under that name is refused with 1003. With \
    `expected_seq`, the number of the last turn that the app has seen, it is refused with 1004 if the \
    session has gone on elsewhere.
    """,
    errors: stepErrors + [.textTooLong])
}

extension Method<UndoRequest, TurnResult> {
  /// Takes the last answer back.
  public static let undo = Method(
    "session.undo", "Takes the last answer back; the log keeps that it was given.",
    """
    With `to_seq` everything after that turn is taken back. The result is the question that stands \
    again, as a turn with a number of its own. It can be sent again as `session.turn` can.
    """,
    errors: stepErrors + [.nothingToUndo])
}

extension Method<CorrectRequest, TurnResult> {
  /// Corrects one thing that is known.
  public static let correct = Method(
    "session.correct", "Corrects one thing that is known, as from `session.answers`.",
    """
    The conversation then stands as if it had been said so in the first place. It can be sent again \
    as `session.turn` can.
    """,
    errors: stepErrors + [.answerNotUnderstood])
}

extension Method<SessionReference, SessionReport> {
  /// Tells where a session stands.
  public static let get = Method(
    "session.get", "Tells where a session stands, and welcomes the person back to it.",
    """
    An app that begins again shows its turn. So does one that was refused with 1004, since the \
    session has gone on elsewhere.
    """,
    errors: readingErrors)
}

extension Method<HistoryRequest, HistoryPage> {
  /// Lists the turns of a session.
  public static let history = Method(
    "session.history", "Lists the turns of a session, from the first on.",
    """
    For the next page call it again with `after_seq` as in `next_after`, until that is missing.
    """,
    errors: [.sessionNotFound, .storageFailed])
}

extension Method<SessionReference, AnswersReport> {
  /// Lists what is known.
  public static let answers = Method(
    "session.answers", "Lists what was taken from the person's words, to be corrected.",
    errors: readingErrors)
}

extension Method<SummaryRequest, SummaryReport> {
  /// Sums a session up.
  public static let summary = Method(
    "session.summary", "Sums a session up for a visit to a doctor or another expert.",
    errors: readingErrors)
}

extension Method<SessionReference, ExplanationReport> {
  /// Explains what fits, and how the last turn came about.
  public static let explain = Method(
    "session.explain", "Explains what fits, and how the last turn came about.",
    errors: readingErrors)
}

extension Method<SessionReference, ExportReport> {
  /// Gives all that is kept of a session.
  public static let export = Method(
    "session.export", "Gives all that is kept of a session, also as a transcript.",
    errors: readingErrors)
}

extension Method<ListRequest, SessionPage> {
  /// Lists the caller's sessions.
  public static let list = Method(
    "session.list", "Lists the sessions of the user who asks.",
    """
    For the next page call it again with `after` as in `next_after`, until that is missing. Their \
    order means nothing, and stays the same when sessions come and go.
    """,
    errors: [.storageFailed])
}

extension Method<SessionReference, Done> {
  /// Ends a session.
  public static let close = Method(
    "session.close", "Ends a session; what is kept of it can be read still.",
    "With the retention `none` or `session` nothing is kept, and it is erased.",
    errors: [.sessionNotFound, .storageFull, .storageFailed, .overloaded])

  /// Erases a session.
  public static let delete = Method(
    "session.delete", "Erases a session from the disk before it answers.",
    """
    Where an error says `erasure_delayed` the session is gone, but traces of it are left for now.
    """,
    errors: [.sessionNotFound, .storageFull, .storageFailed, .overloaded])

  /// Begins to send news of a session.
  public static let subscribe = Method(
    "session.subscribe", "Sends `session.event` for each later turn of a session, from any screen.",
    "The news come on this connection, between the answers, until it ends.",
    errors: [.sessionNotFound, .storageFailed])

  /// Ends to send news of a session.
  public static let unsubscribe = Method(
    "session.unsubscribe", "Sends no more news of a session.",
    errors: [.sessionNotFound, .storageFailed])
}
