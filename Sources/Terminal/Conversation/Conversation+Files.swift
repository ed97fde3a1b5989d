internal import Assistant
internal import AssistantProtocol

extension Conversation {
  /// Asks for the summary in a file.
  func save(_ path: String, _ replaces: Bool) async throws -> Response {
    guard let format = SummaryFormat(fileName: path) else {
      let endings = SummaryFormat.allCases.map { ".\($0.fileEnding)" }.joined(separator: ", ")
      return Response([Block("A summary is written to a file that ends with \(endings).")])
    }
    let summary = try await session.summary(in: format, dated: date)
    let text = try summary.text ?? summary.summary?.text(in: format) ?? ""
    return Response(
      [], file: FileRequest(purpose: .summary, path: path, text: text, replaces: replaces))
  }

  /// Asks for the conversation in a file.
  func record(_ path: String, _ replaces: Bool) async throws -> Response {
    var recording = Recording(path)
    recording.latest = try await session.transcript
    return Response([], file: recording.request(.recording, replaces))
  }

  /// Asks for the recording with what was added, if there is one.
  mutating func continuation() async throws -> FileRequest? {
    guard recording != nil else { return nil }
    recording?.latest = try await session.transcript
    return recording?.request()
  }

  /// Takes in what came of a file that was asked for.
  ///
  /// - Returns: What the person is told.
  public mutating func took(_ outcome: FileRequest.Outcome, of request: FileRequest) -> [Block] {
    switch (request.purpose, outcome) {
    case (.recording, .written): recording = Recording(request)
    case (.continuation, .failed), (.continuation, .alreadyThere): recording = nil
    case (.recording, _), (.continuation, .written), (.summary, _): break
    }
    return request.words(outcome).map { [Block($0)] } ?? []
  }
}
