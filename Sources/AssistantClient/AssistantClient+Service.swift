public import AssistantProtocol

extension AssistantClient: SessionService {
  /// Begins a session.
  public func create(_ params: CreateRequest) async throws -> SessionReport {
    try await call(.create, params)
  }

  /// Tells where a session stands.
  public func get(_ params: SessionReference) async throws -> SessionReport {
    try await call(.get, params)
  }

  /// Takes in what the person said.
  public func turn(_ params: TurnRequest) async throws -> TurnResult {
    try await call(.turn, params)
  }

  /// Takes the last answer back.
  public func undo(_ params: UndoRequest) async throws -> TurnResult {
    try await call(.undo, params)
  }

  /// Lists what is known.
  public func answers(_ params: SessionReference) async throws -> AnswersReport {
    try await call(.answers, params)
  }

  /// Corrects one thing that is known.
  public func correct(_ params: CorrectRequest) async throws -> TurnResult {
    try await call(.correct, params)
  }

  /// Sums a session up.
  public func summary(_ params: SummaryRequest) async throws -> SummaryReport {
    try await call(.summary, params)
  }

  /// Explains what fits, and how the last turn came about.
  public func explain(_ params: SessionReference) async throws -> ExplanationReport {
    try await call(.explain, params)
  }

  /// Gives all that is kept of a session.
  public func export(_ params: SessionReference) async throws -> ExportReport {
    try await call(.export, params)
  }

  /// Erases a session.
  public func delete(_ params: SessionReference) async throws -> Done {
    try await call(.delete, params)
  }

  /// Gives sources in full.
  public func sources(_ params: SourcesRequest) async throws -> SourcesReport {
    try await call(.sources, params)
  }
}
