public import Packs

package import Assistant

/// Keeps the sessions of one program, in its memory alone.
///
/// Nothing is logged: each session is where it stands, so a turn that is sent again is taken again.
public actor EmbeddedService: SessionService {
  private struct Entry {
    var session: Session
    var seq = 0
  }

  private let pack: Pack
  private var entries: [SessionID: Entry] = [:]
  private var begun = 0

  /// Serves a pack.
  public init(_ pack: Pack) { self.pack = pack }

  /// Begins a session.
  public func create(_ params: CreateRequest) throws(RPCError) -> SessionReport {
    guard params.pack.map({ $0 == pack.manifest.name }) ?? true,
      params.packVersion.map({ $0 == pack.manifest.version }) ?? true
    else { throw RPCError(.packUnavailable).with { $0.supported = [pack.manifest.name] } }
    begun += 1
    let id = SessionID(number: begun)
    let entry = Entry(session: Session(pack: pack))
    entries[id] = entry
    return report(id, entry, entry.session.opening)
  }

  /// Tells where a session stands.
  public func get(_ params: SessionReference) throws(RPCError) -> SessionReport {
    let entry = try entry(params.session)
    return report(params.session, entry, entry.session.welcome())
  }

  /// Takes in what the person said.
  public func turn(_ params: TurnRequest) throws(RPCError) -> TurnResult {
    try take(try params.step(within: .standard), params.session, params.expected)
  }

  /// Takes the last answer back.
  public func undo(_ params: UndoRequest) throws(RPCError) -> TurnResult {
    try take(.undo, params.session, params.expected)
  }

  /// Corrects one thing that is known.
  public func correct(_ params: CorrectRequest) throws(RPCError) -> TurnResult {
    try take(
      .correct(finding: params.finding, answer: params.answer), params.session, params.expected)
  }

  /// Lists what is known.
  public func answers(_ params: SessionReference) throws(RPCError) -> AnswersReport {
    AnswersReport(answers: AnswerReport.all(of: try entry(params.session).session))
  }

  /// Sums a session up.
  public func summary(_ params: SummaryRequest) throws(RPCError) -> SummaryReport {
    try SummaryReport(
      of: try entry(params.session).session, in: params.format ?? .json, dated: params.date)
  }

  /// Explains what fits, and how the last turn came about.
  public func explain(_ params: SessionReference) throws(RPCError) -> ExplanationReport {
    ExplanationReport(of: try entry(params.session).session)
  }

  /// Gives all that is kept of a session, which has no log here.
  public func export(_ params: SessionReference) throws(RPCError) -> ExportReport {
    let entry = try entry(params.session)
    return ExportReport(
      session: report(params.session, entry, entry.session.welcome()), turns: [],
      answers: AnswerReport.all(of: entry.session), transcript: entry.session.recording)
  }

  /// Erases a session.
  public func delete(_ params: SessionReference) throws(RPCError) -> Done {
    _ = try entry(params.session)
    entries[params.session] = nil
    return Done()
  }

  /// Gives sources in full.
  public func sources(
    _ params: SourcesRequest
  ) throws(RPCError) -> SourcesReport {
    SourcesReport(sources: pack.citations(of: params.names))
  }

  private func entry(_ id: SessionID) throws(RPCError) -> Entry {
    guard let entry = entries[id] else { throw RPCError(.sessionNotFound) }
    return entry
  }

  private func take(
    _ step: Step, _ id: SessionID, _ expected: Int?
  ) throws(RPCError) -> TurnResult {
    var entry = try entry(id)
    guard expected.map({ $0 == entry.seq }) ?? true else {
      throw RPCError(.sequenceMismatch).with { $0.seq = entry.seq }
    }
    let turn = try entry.session.take(step)
    entry.seq += 1
    entries[id] = entry
    return TurnResult(seq: entry.seq, turn: TurnReport(turn, in: entry.session))
  }

  private func report(_ id: SessionID, _ entry: Entry, _ turn: Turn) -> SessionReport {
    SessionReport(
      session: id, seq: entry.seq, retention: .none, pack: PackReport(pack),
      turn: TurnReport(turn, in: entry.session))
  }
}

extension Session {
  /// The conversation as a transcript that can be held again.
  package var recording: String {
    transcript(titled: "recorded with \(pack.manifest.name) \(pack.manifest.version)")
  }
}

extension SessionID {
  /// The name of a session that no other program can ask for.
  fileprivate init(number: Int) { self.init(checked: "session-\(number)") }
}
