private import Glibc

/// A file that keeps what was typed, one line an entry, for its owner's eyes alone.
public struct HistoryFile: Sendable {
  /// Why the file can't be used.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, in a sentence without its full stop.
    public let description: String
  }

  /// The most entries that are kept.
  public static let capacity = 1_000

  /// Where the file is.
  public let path: String

  /// Names a file, which need not be there yet.
  public init(path: String) { self.path = path }

  /// Reads the entries, oldest first, and creates the file if there is none.
  ///
  /// The file is opened for writing too, so that whoever can't save is told before they type.
  ///
  /// - Returns: The last ``capacity`` entries.
  /// - Throws: ``Problem`` when the file can't be read or written.
  public func load() throws(Problem) -> [String] {
    let descriptor = try open(O_RDWR | O_CREAT)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0 { throw problem() }
      if count == 0 { break }
      bytes += buffer.prefix(count)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.suffix(Self.capacity)
  }

  /// Replaces the entries.
  ///
  /// - Parameter entries: What to keep, oldest first; the last ``capacity`` are.
  /// - Throws: ``Problem`` when the file can't be written.
  public func save(_ entries: [String]) throws(Problem) {
    let descriptor = try open(O_WRONLY | O_CREAT | O_TRUNC)
    defer { close(descriptor) }
    var rest = Array(entries.suffix(Self.capacity).map { "\($0)\n" }.joined().utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 { throw problem() }
      rest = rest.dropFirst(count)
    }
  }

  private func open(_ flags: Int32) throws(Problem) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw problem() }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw Problem(description: "can't keep the history in '\(path)': not a file")
    }
    return descriptor
  }

  private func problem() -> Problem {
    Problem(description: "can't keep the history in '\(path)': \(String(cString: strerror(errno)))")
  }
}
