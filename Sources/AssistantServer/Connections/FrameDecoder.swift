/// Splits what a peer sends into lines.
///
/// Bytes go in as they come, and frames come out when somebody asks for them, so that a peer who
/// sends a thousand lines at once has none of them taken apart before its turn. Every byte is
/// searched once for the end of its line, in however small pieces it comes.
struct FrameDecoder: Sendable {
  /// What a peer sent.
  enum Frame: Hashable, Sendable {
    /// A line, without its end.
    case line(ArraySlice<UInt8>)
    /// A line longer than the limit; nothing comes after it.
    case tooLong
    /// The beginning of a request of HTTP; nothing comes after it.
    case http
  }

  /// The most bytes of a line, its end not counted.
  let limit: Int
  private var bytes: [UInt8] = []
  /// Where the line begins that comes next.
  private var start = 0
  /// Up to where that line is known not to end.
  private var searched = 0
  private var isOver = false

  /// Creates a decoder of a connection that has sent nothing yet.
  init(limit: Int) { self.limit = limit }

  /// Whether a line has begun and not ended.
  ///
  /// It says so only after ``next()`` has returned `nil`.
  var isInsideLine: Bool { start < bytes.count }

  /// Takes in what came.
  ///
  /// - Complexity: O(*n*) in the bytes that came and those of the line that they belong to, once.
  mutating func append(_ piece: some Collection<UInt8>) {
    if isOver { return }
    bytes.removeFirst(start)
    searched -= start
    start = 0
    bytes.append(contentsOf: piece)
  }

  /// The next line that has ended, or what is wrong with it.
  mutating func next() -> Frame? {
    while !isOver {
      guard let end = bytes[searched...].firstIndex(of: Self.newline) else {
        searched = bytes.count
        if isTooLong { return last(.tooLong) }
        if start == bytes.count { forget() }
        return nil
      }
      let line = content(of: bytes[start..<end])
      start = end + 1
      searched = start
      if let frame = frame(of: line) { return frame }
    }
    return nil
  }

  /// The line that the end of the connection ends.
  mutating func end() -> Frame? {
    if isOver { return nil }
    isOver = true
    return frame(of: content(of: bytes[start...]))
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Whether the line is too long whatever comes; its last byte may yet belong to its end.
  private var isTooLong: Bool {
    let count = bytes.count - start
    return count > limit + 1 || count == limit + 1 && bytes.last != Self.carriageReturn
  }

  private func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == Self.carriageReturn ? line.dropLast() : line
  }

  private mutating func frame(of line: ArraySlice<UInt8>) -> Frame? {
    if line.count > limit { return last(.tooLong) }
    if Self.verbs.contains(where: line.starts) { return last(.http) }
    return line.allSatisfy(Self.isSpace) ? nil : .line(line)
  }

  private mutating func last(_ frame: Frame) -> Frame {
    isOver = true
    forget()
    return frame
  }

  /// Lets go of the memory that a long line took.
  private mutating func forget() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= Self.keptCapacity)
    start = 0
    searched = 0
  }

  private static let keptCapacity = 4_096
  private static let verbs = [
    "GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "CONNECT ", "OPTIONS ", "TRACE ", "PATCH ", "PRI ",
  ].map { Array($0.utf8) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == carriageReturn
  }
}
