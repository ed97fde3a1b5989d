import AssistantProtocol
import Foundation
import Glibc
import SocketSupport
import Synchronization
import TestSupport

/// A service of a test's own, on a real socket, that does what a script says, connection by
/// connection.
final class ScriptedPeer: Sendable {
  /// What a peer does with a connection of a number, from 1 on; the connection ends when it returns.
  typealias Script = @Sendable (_ number: Int, _ wire: Wire) throws -> Void

  /// The path of its socket.
  let path: String

  private let folder: ScratchFolder
  private let listener: Int32
  private let isStopped = Mutex(false)

  /// Listens at a path of its own.
  ///
  /// - Parameters:
  ///   - backlog: How many connections the system keeps for it before it accepts them.
  ///   - script: What it does with each connection.
  /// - Throws: When the system refuses.
  init(backlog: Int32 = 16, _ script: @escaping Script) throws {
    folder = try ScratchFolder()
    path = folder.socket
    listener = try UnixSocket.listening(at: path, backlog: backlog)
    Thread.detachNewThread { [listener] in
      var number = 0
      while true {
        let descriptor = accept(listener, nil, nil)
        guard descriptor >= 0 else { break }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        number += 1
        Thread.detachNewThread { [number] in
          let wire = Wire(descriptor)
          try? script(number, wire)
          wire.close()
        }
      }
      close(listener)
    }
  }

  deinit { stop() }

  /// Goes away: later connections are refused, and the path is gone.
  func stop() {
    // The number of the listener is somebody else's once it is closed.
    guard
      isStopped.withLock({ isStopped in
        defer { isStopped = true }
        return !isStopped
      })
    else { return }
    // This wakes the thread that waits for connections, and that one closes it.
    shutdown(listener, Int32(SHUT_RDWR))
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// A connection as the peer has it; whoever reads from it waits.
final class Wire: Sendable {
  /// The other end has gone.
  struct Ended: Error {}

  private let descriptor: Int32
  private let unread = Mutex<[UInt8]>([])

  fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Waits for a request.
  func request() throws -> Request {
    try unread.withLock { unread in
      while true {
        if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
          defer { unread.removeSubrange(...end) }
          return try Request(line: unread[..<end])
        }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { throw Ended() }
        unread += buffer.prefix(count)
      }
    }
  }

  /// Waits for a request of a method, and answers all others before it that they were done.
  func request(_ method: String) throws -> Request {
    while true {
      let request = try request()
      if request.method == method { return request }
      try answer(request, Done())
    }
  }

  /// Answers a request.
  func answer(_ request: Request, _ result: some Encodable & Sendable) throws {
    try write(Response(to: request.id, Result<_, RPCError>.success(result)).line)
  }

  /// Refuses a request.
  func refuse(_ request: Request, _ error: RPCError) throws {
    try write(Response(to: request.id, Result<Done, RPCError>.failure(error)).line)
  }

  /// Sends news.
  func tell(_ event: SessionEvent) throws {
    try write(Request(SessionEvent.name, params: try JSONText.bytes(of: event), id: nil).line)
  }

  /// Writes bytes as they are.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Ended() }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the other end is gone.
  func waitForEnd() { while (try? request()) != nil {} }

  fileprivate func close() { Glibc.close(descriptor) }
}

/// Something that happens once, for which others wait.
final class Signal: Sendable {
  private let stream: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation
  private let semaphore = DispatchSemaphore(value: 0)

  /// Creates one that hasn't happened.
  init() { (stream, continuation) = AsyncStream.makeStream() }

  /// Says that it has happened.
  func happen() {
    continuation.finish()
    semaphore.signal()
  }

  /// Waits until it has happened.
  func wait() async { for await _ in stream {} }

  /// Makes a thread wait until it has happened.
  func block() {
    semaphore.wait()
    semaphore.signal()
  }
}

/// What a script saw, in order.
final class Log<Entry: Sendable>: Sendable {
  private let kept = Mutex<[Entry]>([])

  /// All of it.
  var entries: [Entry] { kept.withLock { $0 } }

  /// Keeps something.
  func add(_ entry: Entry) { kept.withLock { $0.append(entry) } }
}
