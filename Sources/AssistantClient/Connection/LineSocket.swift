internal import Dispatch
internal import Synchronization

/// A connection to a service: lines in both directions, for which nobody waits.
final class LineSocket: Sendable {
  private let socket: Socket
  private let reader: LineReader
  private let writer: LineWriter
  private let queue = DispatchQueue(label: "anamnesis.client")
  private let sources: Mutex<Sources>

  /// What the system tells of the socket, kept here to be ended.
  private struct Sources {
    var reading: DispatchSource?
    var writing: DispatchSource?
  }

  /// Connects to a path.
  init(path: String) throws(SystemError) {
    socket = try Socket(path: path)
    reader = LineReader(socket)
    writer = LineWriter(socket)
    let source = DispatchSource.makeReadSource(fileDescriptor: socket.descriptor, queue: queue)
    source.setEventHandler { [reader, source = source as? DispatchSource] in
      if !reader.read() { source?.cancel() }
    }
    source.keepsUntilCancelled(socket)
    sources = Mutex(Sources(reading: source as? DispatchSource))
    source.activate()
  }

  deinit { close() }

  /// What is read, until the connection ends.
  var events: AsyncStream<LineReader.Event> { reader.events }

  /// Writes a line, at once or when there is room.
  ///
  /// - Returns: Where it begins, among all bytes that are ever written.
  func send(_ line: [UInt8]) -> Int {
    let place = writer.add(line)
    // Where writing fails, reading ends as well, and tells what the other end had to say before.
    switch writer.write() {
    case .done, .failed: break
    case .waits: writeWhenThereIsRoom()
    }
    return place
  }

  /// Whether anything was sent of a line that begins at a place.
  func hasSent(from place: Int) -> Bool { writer.sent > place }

  /// Ends the connection.
  func close() {
    let ended = sources.withLock { sources in
      defer { sources = Sources() }
      return [sources.reading, sources.writing]
    }
    for source in ended { source?.cancel() }
    reader.finish()
  }

  private func writeWhenThereIsRoom() {
    sources.withLock { sources in
      guard sources.writing == nil else { return }
      let source = DispatchSource.makeWriteSource(fileDescriptor: socket.descriptor, queue: queue)
      source.setEventHandler { [weak self] in self?.writeOn() }
      source.keepsUntilCancelled(socket)
      sources.writing = source as? DispatchSource
      source.activate()
    }
  }

  private func writeOn() {
    switch writer.write() {
    case .waits: return
    case .done, .failed:
      let source = sources.withLock { sources in
        defer { sources.writing = nil }
        return sources.writing
      }
      source?.cancel()
      // A line may have come between the last write and the end of the source.
      if case .waits = writer.write() { writeWhenThereIsRoom() }
    }
  }
}

extension DispatchSourceProtocol {
  /// Keeps a socket open for as long as the system looks at it.
  fileprivate func keepsUntilCancelled(_ socket: Socket) {
    setCancelHandler { withExtendedLifetime(socket) {} }
  }
}
