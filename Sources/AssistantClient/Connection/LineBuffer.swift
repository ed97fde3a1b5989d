/// Puts together the lines of a stream of bytes, wherever those were cut.
struct LineBuffer {
  /// A line that is longer than any that the service sends.
  struct Overlong: Error {}

  /// The greatest length of a line, in bytes: all turns of a session are exported on one.
  static let longest = 16 << 20

  private var rest: [UInt8] = []

  /// Takes in bytes.
  ///
  /// - Returns: The lines that they complete, without their ends.
  /// - Throws: ``Overlong`` when a line can't end in time.
  /// - Complexity: O(*n*) in the bytes, and in those of the line that they complete.
  mutating func lines(with bytes: [UInt8]) throws(Overlong) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var place = bytes.startIndex
    while let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) {
      rest += bytes[place..<end]
      guard rest.count <= Self.longest else { throw Overlong() }
      lines.append(rest)
      rest = []
      place = end + 1
    }
    rest += bytes[place...]
    guard rest.count <= Self.longest else { throw Overlong() }
    return lines
  }
}
