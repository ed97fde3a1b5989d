internal import Diagnostics

/// A transcript in which every claim that didn't hold is replaced by the one that does.
///
/// Comments, layout and everything else stay as they are. What has no other value to write, such as
/// a pattern, stays too and goes on failing.
public struct TranscriptUpdate: Sendable {
  /// A claim that was replaced.
  public struct Change: Hashable, Sendable {
    /// The line.
    public let line: Int
    /// What was expected.
    public let before: String
    /// What is expected now.
    public let after: String
  }

  /// The transcript's path within its pack.
  public let path: String
  /// What was replaced, from top to bottom.
  public let changes: [Change]
  /// The transcript's new text.
  public let text: String
  /// How much didn't hold and couldn't be replaced.
  public let remaining: Int

  /// Works out what to replace in a transcript.
  public init(_ result: TranscriptTest.FileResult) {
    let failures = result.conversations.flatMap(\.failures)
    let replaced = failures.compactMap { failure in
      failure.instead.map { (place: failure.location, before: failure.expected, after: $0) }
    }
    path = result.file.source.path
    remaining = failures.count - replaced.count
    changes = replaced.map { Change(line: $0.place.line, before: $0.before, after: $0.after) }
    // Windows' line ends are one character, but two scalars: lines end at the second.
    var lines = result.file.text.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false)
    // From right to left, so that places in the same line stay right.
    for change in replaced.sorted(by: { $1.place < $0.place }) {
      let line = Array(lines[change.place.line - 1])
      let start = change.place.column - 1
      let rest = line[(start + change.place.length)...]
      lines[change.place.line - 1] =
        Substring(String(String.UnicodeScalarView(line[..<start])) + change.after).unicodeScalars
        + rest
    }
    self.text = String(String.UnicodeScalarView(lines.joined(separator: ["\n"])))
  }
}
