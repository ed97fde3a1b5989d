public import Diagnostics
public import Packs

/// A transcript of a pack, as it was read.
public struct TranscriptFile: Sendable {
  /// The text in lines, for showing problems in it.
  public let source: SourceText
  /// The whole text, with its own line ends.
  let text: String
  /// The conversations that could be read.
  public internal(set) var transcript: Transcript
  /// What couldn't be.
  public let problems: [Diagnostic]

  /// Whether it can't be trusted to test what it means to.
  public var isBroken: Bool { problems.containsError }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: Its path within the pack.
  ///   - bytes: What it holds.
  ///   - pack: The pack, whose names it uses.
  public init(path: String, bytes: [UInt8], in pack: Pack) {
    text = String(decoding: bytes, as: UTF8.self)
    // Some editors begin a file with a byte order mark.
    source = SourceText(
      path: path, text: text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    guard let line = Self.firstBrokenLine(of: bytes) else {
      (transcript, problems) = TranscriptParser.read(source, in: pack)
      return
    }
    transcript = Transcript(path: path, conversations: [])
    let place = SourceLocation(path: path, line: line)
    problems = [Diagnostic("not-utf8", "this line isn't UTF-8 text", at: place)]
  }

  /// The first line that isn't UTF-8, or `nil` when all are.
  private static func firstBrokenLine(of bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}
