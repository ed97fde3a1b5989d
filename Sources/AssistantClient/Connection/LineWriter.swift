internal import Synchronization

/// Writes to a socket, and keeps what finds no room yet.
final class LineWriter: Sendable {
  /// What is left to do.
  enum Outcome {
    /// Nothing.
    case done
    /// More, once there is room.
    case waits
    /// Nothing can be written any more.
    case failed
  }

  private struct State {
    var unsent: ArraySlice<UInt8> = []
    /// How many bytes were ever given to the system.
    var sent = 0
    var hasFailed = false
  }

  private let socket: Socket
  private let state = Mutex(State())

  /// Writes to a socket.
  init(_ socket: Socket) { self.socket = socket }

  /// How many bytes were given to the system so far.
  var sent: Int { state.withLock { $0.sent } }

  /// Takes a line.
  ///
  /// - Returns: Where it begins, among all bytes that are ever written.
  func add(_ line: [UInt8]) -> Int {
    state.withLock { state in
      defer { state.unsent += line }
      return state.sent + state.unsent.count
    }
  }

  /// Writes as much as finds room.
  func write() -> Outcome {
    state.withLock { state in
      while !state.hasFailed, !state.unsent.isEmpty {
        guard let count = socket.send(state.unsent) else {
          state.hasFailed = true
          break
        }
        if count == 0 { return .waits }
        state.sent += count
        state.unsent = state.unsent.dropFirst(count)
      }
      return state.hasFailed ? .failed : .done
    }
  }
}
