import Foundation
import SocketSupport
import Testing

/// Somebody who uses the service as nobody should, beside others who do.
struct Neighbour: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What it asks for that takes long to answer, if anything does.
  let question: String?
  /// What it does on a thread of its own, until its visit is over.
  let behave: @Sendable (_ socket: String, _ visit: Visit) throws -> Void

  init(
    _ description: String, asking question: String? = nil,
    _ behave: @escaping @Sendable (_ socket: String, _ visit: Visit) throws -> Void
  ) {
    testDescription = description
    self.question = question
    self.behave = behave
  }

  /// Asks for the longest answers that there are and reads none; once there is no room for more of
  /// them it comes anew.
  static let deaf = Neighbour("one who never reads", asking: longQuestion) { socket, visit in
    while true {
      let client = try RawClient(socket)
      try client.push(String(repeating: longQuestion + "\n", count: 1_000))
      visit.begin()
      if visit.isOver(within: .milliseconds(100)) { return }
    }
  }

  private static let longQuestion = #"{"jsonrpc":"2.0","id":1,"method":"rpc.discover"}"#

  /// Sends a byte a second.
  static let slow = Neighbour("thirty who are slow") { socket, visit in
    let clients = try (0..<30).map { _ in try RawClient(socket) }
    for byte in ping(1) {
      for client in clients { try client.push(String(byte)) }
      visit.begin()
      if visit.isOver(within: .seconds(1)) { return }
    }
  }

  /// Opens more connections than anybody may have, and keeps what it gets.
  static let numerous = Neighbour("three hundred connections") { socket, visit in
    let clients = try (0..<300).map { _ in try RawClient(socket) }
    visit.begin()
    visit.waitForEnd()
    withExtendedLifetime(clients) {}
  }

  /// Comes and goes, so many times at least.
  static func restless(_ times: Int) -> Neighbour {
    Neighbour("one who comes and goes") { socket, visit in
      var count = 0
      while count < times || !visit.isOver(within: .zero) {
        try RawClient(socket).close()
        count += 1
        visit.begin()
      }
    }
  }
}

/// The time that a neighbour is there.
final class Visit: Sendable {
  private let beginning = DispatchSemaphore(value: 0)
  private let end = DispatchSemaphore(value: 0)

  /// Says that it has begun.
  func begin() { beginning.signal() }

  /// Waits until it has begun.
  func hasBegun() async throws { try await onThread { [beginning] in beginning.wait() } }

  /// Lets it be over.
  func finish() { end.signal() }

  /// Waits until it is over.
  func waitForEnd() { end.wait() }

  /// Waits until it is over, but no longer than that; returns whether it is.
  func isOver(within time: Duration) -> Bool {
    guard end.wait(timeout: .now() + time / .seconds(1)) == .success else { return false }
    end.signal()
    return true
  }
}
