/// The text of one file, split into lines for showing.
public struct SourceText: Sendable {
  /// The file's path, relative to its pack.
  public let path: String
  /// The lines without their endings.
  public let lines: [Substring]

  /// Splits a text into its lines.
  ///
  /// - Complexity: O(*n*) in its bytes.
  public init(path: String, text: String) {
    self.path = path
    let bytes = Array(text.utf8)
    var lines: [Substring] = []
    var start = (offset: 0, index: text.startIndex)
    func addLine(upTo end: Int) {
      let isWindows = end > start.offset && bytes[end - 1] == UInt8(ascii: "\r")
      let index = text.utf8.index(start.index, offsetBy: end - start.offset)
      lines.append(text[start.index..<(isWindows ? text.utf8.index(before: index) : index)])
      if end < bytes.count { start = (end + 1, text.utf8.index(after: index)) }
    }
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      addLine(upTo: offset)
    }
    addLine(upTo: bytes.count)
    self.lines = lines
  }

  /// The line with the given number, from 1, or `nil` past the end.
  public func line(_ number: Int) -> Substring? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
