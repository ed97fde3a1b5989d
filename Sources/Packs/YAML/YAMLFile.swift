/// The file that values stand in, for places inside of long texts.
///
/// A class, because every value of the file holds it.
final class YAMLFile: Sendable {
  let path: String
  let lines: [Substring]
  /// The private characters that begin the keys which stand a second time.
  private let marks: Range<UInt32>

  init(path: String, lines: [Substring], marks: Range<UInt32>) {
    self.path = path
    self.lines = lines
    self.marks = marks
  }

  /// Whether a key stands a second time.
  func isRepeated(_ key: String) -> Bool {
    key.unicodeScalars.first.map { marks.contains($0.value) } ?? false
  }
}
