/// A file in which conversations are kept, one after the other.
struct Recording: Sendable {
  /// The present conversation as it was written last.
  var latest = ""

  private let path: String
  private var ended = ""

  /// Keeps conversations in a file.
  init(_ path: String) { self.path = path }

  /// Goes on with a recording that was written.
  init(_ request: FileRequest) {
    path = request.path
    latest = request.text
  }

  /// Parts what was said so far from what comes.
  mutating func end() {
    if latest.contains("\n>") { ended += "\(latest)---\n" }
    latest = ""
  }

  /// Asks for the file with the conversation as it stands.
  func request(
    _ purpose: FileRequest.Purpose = .continuation, _ replaces: Bool = true
  ) -> FileRequest {
    FileRequest(purpose: purpose, path: path, text: ended + latest, replaces: replaces)
  }
}
