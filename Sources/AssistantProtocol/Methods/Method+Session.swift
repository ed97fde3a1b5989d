/// The errors of what changes a session.
private let stepErrors: [ErrorCode] = [
  .sessionNotFound, .sessionClosed, .turnConflict, .sequenceMismatch, .packUnavailable,
  .storageFull, .storageFailed, .overloaded, .rateLimited,
]

/// The errors of what looks into a session.
private let readingErrors: [ErrorCode] = [.sessionNotFound, .packUnavailable]

extension Method<CreateRequest, SessionReport> {
  /// Begins a session.
  public static let create = Method(
    "session.create", "Begins a session, and gives the first turn.",
    errors: [.packUnavailable, .tooManySessions, .storageFull, .storageFailed, .overloaded])
}

extension Method<TurnRequest, TurnResult> {
  /// Takes in what the person said.
  public static let turn = Method(
    "session.turn", "Takes in what the person said, and gives the assistant's turn.",
    errors: stepErrors + [.textTooLong])
}

extension Method<UndoRequest, TurnResult> {
  /// Takes the last answer back.
  public static let undo = Method(
    "session.undo", "Takes the last answer back; the log keeps that it was given.",
    errors: stepErrors + [.nothingToUndo])
}

extension Method<CorrectRequest, TurnResult> {
  /// Corrects one thing that is known.
  public static let correct = Method(
    "session.correct", "Corrects one thing that is known, as from 'session.answers'.",
    errors: stepErrors + [.answerNotUnderstood])
}

extension Method<SessionReference, SessionReport> {
  /// Tells where a session stands.
  public static let get = Method(
    "session.get", "Tells where a session stands, and welcomes the person back to it.",
    errors: readingErrors)
}

extension Method<HistoryRequest, HistoryPage> {
  /// Lists the turns of a session.
  public static let history = Method(
    "session.history", "Lists the turns of a session, from the first on.",
    errors: [.sessionNotFound])
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
    "session.list", "Lists the sessions of the user who asks.")
}

extension Method<SessionReference, Done> {
  /// Ends a session.
  public static let close = Method(
    "session.close", "Ends a session; what is kept of it can be read still.",
    errors: [.sessionNotFound, .storageFull, .storageFailed])

  /// Erases a session.
  public static let delete = Method(
    "session.delete", "Erases a session from the disk before it answers.",
    errors: [.sessionNotFound, .storageFailed])

  /// Begins to send news of a session.
  public static let subscribe = Method(
    "session.subscribe", "Sends 'session.event' for each later turn of a session, from any screen.",
    errors: [.sessionNotFound])

  /// Ends to send news of a session.
  public static let unsubscribe = Method(
    "session.unsubscribe", "Sends no more news of a session.", errors: [.sessionNotFound])
}
