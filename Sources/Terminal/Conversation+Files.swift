internal import Assistant
internal import Packs

extension Conversation {
  /// Asks for the summary in a file.
  func save(_ path: String, _ replaces: Bool) -> Response {
    guard let format = SummaryFormat(fileName: path) else {
      let endings = SummaryFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
      return Response([Block("A summary is written to a file that ends with \(endings).")])
    }
    do {
      let text = try session.summary(dated: date).text(in: format)
      return Response(
        [],
        file: FileRequest(purpose: .summary, path: path, text: text, replaces: replaces))
    } catch {
      return Response([Block("I can't put the summary into that form: \(error).")])
    }
  }

  /// Asks for the conversation in a file.
  func record(_ path: String, _ replaces: Bool) -> Response {
    Response([], file: Recording(path).request(for: session, .recording, replaces))
  }

  /// Takes in what came of a file that was asked for.
  ///
  /// - Returns: What the person is told.
  public mutating func took(_ outcome: FileRequest.Outcome, of request: FileRequest) -> [Block] {
    switch (request.purpose, outcome) {
    case (.recording, .written): recording = Recording(request.path)
    case (.continuation, .failed), (.continuation, .alreadyThere): recording = nil
    case (.recording, _), (.continuation, .written), (.summary, _): break
    }
    return request.words(outcome).map { [Block($0)] } ?? []
  }
}

/// A file in which conversations are kept, one after the other.
struct Recording: Sendable {
  private let path: String
  private var ended = ""

  init(_ path: String) { self.path = path }

  /// Parts what was said so far from what comes.
  mutating func end(_ session: Session) {
    if !session.events.isEmpty { ended += "\(Self.text(of: session))---\n" }
  }

  /// Asks for the file with the conversation as it stands.
  func request(
    for session: Session, _ purpose: FileRequest.Purpose = .continuation, _ replaces: Bool = true
  ) -> FileRequest {
    FileRequest(
      purpose: purpose, path: path, text: ended + Self.text(of: session), replaces: replaces)
  }

  private static func text(of session: Session) -> String {
    let pack = session.pack.manifest
    return session.transcript(titled: "recorded with \(pack.name) \(pack.version)")
  }
}
