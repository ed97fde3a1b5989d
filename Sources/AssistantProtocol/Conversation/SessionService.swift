/// Whoever keeps sessions for a screen: the engine in the same program, or a service behind a socket.
///
/// A screen that talks to this looks the same with either. What a service refuses it throws as
/// ``RPCError``; whatever else it throws is between it and the program.
public protocol SessionService: Sendable {
  /// Begins a session.
  func create(_ params: CreateRequest) async throws -> SessionReport
  /// Tells where a session stands.
  func get(_ params: SessionReference) async throws -> SessionReport
  /// Takes in what the person said.
  func turn(_ params: TurnRequest) async throws -> TurnResult
  /// Takes the last answer back.
  func undo(_ params: UndoRequest) async throws -> TurnResult
  /// Lists what is known.
  func answers(_ params: SessionReference) async throws -> AnswersReport
  /// Corrects one thing that is known.
  func correct(_ params: CorrectRequest) async throws -> TurnResult
  /// Sums a session up.
  func summary(_ params: SummaryRequest) async throws -> SummaryReport
  /// Explains what fits, and how the last turn came about.
  func explain(_ params: SessionReference) async throws -> ExplanationReport
  /// Gives all that is kept of a session.
  func export(_ params: SessionReference) async throws -> ExportReport
  /// Erases a session.
  func delete(_ params: SessionReference) async throws -> Done
  /// Gives sources in full.
  func sources(_ params: SourcesRequest) async throws -> SourcesReport
}
