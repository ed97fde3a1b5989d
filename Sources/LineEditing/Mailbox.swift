private import CReadline
internal import Synchronization

/// Messages from any thread to the one that waits in `poll(2)`.
final class Mailbox: Sendable {
  /// Becomes readable when a message is waiting.
  let descriptor: Int32
  private let messages = Mutex<[String]>([])

  init() { descriptor = eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)) }

  /// Leaves a message and wakes the reader.
  func post(_ message: String) {
    messages.withLock { $0.append(message) }
    eventfd_write(descriptor, 1)
  }

  /// Takes all messages, oldest first.
  func take() -> [String] {
    var count: eventfd_t = 0
    eventfd_read(descriptor, &count)
    return messages.withLock { messages in
      defer { messages.removeAll() }
      return messages
    }
  }
}
