internal import Assistant
internal import AssistantProtocol

/// A session as a screen holds it: where it stands, and by what names its turns go.
struct OngoingSession: Sendable {
  /// The session as it was begun or taken up.
  private(set) var report: SessionReport
  /// The last turn.
  private(set) var turn: TurnReport
  /// Its number.
  private var seq: Int

  private let service: any SessionService
  /// What the names of this screen's turns begin with, unlike those of any other screen.
  private let screen: String
  private var turns = 0

  /// Begins a session, or takes one up.
  ///
  /// - Parameters:
  ///   - service: Who keeps it.
  ///   - screen: A name for this screen, of letters and digits.
  ///   - choice: Which session.
  /// - Throws: What the service throws.
  init(with service: any SessionService, on screen: String, holding choice: SessionChoice)
    async throws
  {
    self.service = service
    self.screen = screen
    report =
      switch choice {
      case .new(let request): try await service.create(request)
      case .resumed(let id): try await service.get(SessionReference(id))
      }
    turn = report.turn
    seq = report.seq
  }

  /// Whether anything was said, corrected or taken back since, or the session is another one.
  func hasMoved(since earlier: OngoingSession) -> Bool {
    (report.session, seq) != (earlier.report.session, earlier.seq)
  }

  /// Whether the assistant has said its last word.
  var isOver: Bool { turn.state != .open }

  /// Says something.
  mutating func say(_ words: String) async throws -> TurnResult {
    let params = TurnRequest(session: report.session, turn: nextTurn(), text: words)
    return took(try await service.turn(params))
  }

  /// Takes the last answer back.
  mutating func undo() async throws -> TurnResult {
    let params = UndoRequest(session: report.session, turn: nextTurn())
    return took(try await service.undo(params))
  }

  /// Corrects what is known of a finding.
  mutating func correct(_ finding: String, to answer: String) async throws -> TurnResult {
    let params = CorrectRequest(
      session: report.session, turn: nextTurn(), finding: finding, answer: answer)
    return took(try await service.correct(params))
  }

  /// Erases the session, and begins another with the same pack.
  mutating func beginAnew() async throws {
    let next = try await service.create(
      CreateRequest(
        pack: report.pack.name, retention: report.retention,
        clientReference: report.clientReference))
    _ = try await service.delete(SessionReference(report.session))
    report = next
    turn = next.turn
    seq = next.seq
  }

  /// All that is known.
  var answers: AnswersReport {
    get async throws { try await service.answers(SessionReference(report.session)) }
  }

  /// What fits and why, and how the last turn came about.
  var explanation: ExplanationReport {
    get async throws { try await service.explain(SessionReference(report.session)) }
  }

  /// The conversation as a transcript.
  var transcript: String {
    get async throws { try await service.export(SessionReference(report.session)).transcript }
  }

  /// The sources of what was said last, each once.
  var sources: SourcesReport {
    get async throws {
      var seen: Set<String> = []
      let names = turn.paragraphs.flatMap { $0.sources ?? [] }.filter { seen.insert($0).inserted }
      guard !names.isEmpty else { return SourcesReport(sources: []) }
      return try await service.sources(
        SourcesRequest(pack: report.pack.name, names: names))
    }
  }

  /// The summary in a form.
  func summary(in format: SummaryFormat, dated date: String?) async throws -> SummaryReport {
    try await service.summary(
      SummaryRequest(session: report.session, format: format, date: date))
  }

  private mutating func nextTurn() -> TurnID {
    turns += 1
    return TurnID(screen: screen, number: turns)
  }

  private mutating func took(_ result: TurnResult) -> TurnResult {
    turn = result.turn
    seq = result.seq
    return result
  }
}
