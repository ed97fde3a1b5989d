internal import Diagnostics
private import Foundation

/// The keys of a JSON object in the order in which they are written, with their places.
///
/// Decoders forget both. The text must be valid: what a decoder refuses isn't looked at here.
///
/// - Complexity: O(*n*) in the bytes of the file.
struct JSONKeys {
  private let file: ReleaseFile
  private let bytes: [UInt8]
  private var line = 1
  private var lineStart = 0
  /// The keys; one that stands twice is there twice.
  private(set) var keys: [Located<String>] = []

  init(of file: ReleaseFile) {
    self.file = file
    bytes = Array(file.data)
    var depth = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\n"): (line, lineStart) = (line + 1, index + 1)
      case UInt8(ascii: "\""):
        let end = endOfText(from: index)
        if depth == 1, isKey(endingAt: end) { note(index..<end) }
        index = end
        continue
      default: break
      }
      index += 1
    }
  }

  /// The index behind the closing quotation mark.
  private func endOfText(from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, bytes.count)
  }

  private func isKey(endingAt end: Int) -> Bool {
    let blanks = Array(" \t\r\n".utf8)
    return bytes[end...].first { !blanks.contains($0) } == UInt8(ascii: ":")
  }

  private mutating func note(_ range: Range<Int>) {
    let key = try? JSONDecoder().decode(String.self, from: Data(bytes[range]))
    guard let key else { return }
    func scalars(_ range: Range<Int>) -> Int { bytes[range].count { $0 & 0xC0 != 0x80 } }
    keys.append(
      Located(
        key,
        at: SourceLocation(
          path: file.path, line: line, column: 1 + scalars(lineStart..<range.lowerBound),
          length: scalars(range))))
  }
}
