/// The text of one file, split into lines for showing.
public struct SourceText: Sendable {
  /// The file's path, relative to its pack.
  public let path: String
  /// The lines without their endings.
  public let lines: [Substring]

  /// Splits a text into its lines.
  public init(path: String, text: String) {
    self.path = path
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      }
  }

  /// The line with the given number, from 1, or `nil` past the end.
  public func line(_ number: Int) -> Substring? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
