import Foundation
import Synchronization

/// A line on the error output that shows how much of some work is done, where that is a terminal.
final class ProgressLine: Sendable {
  private static let width = 40

  private let total: Int
  private let isShown = isatty(STDERR_FILENO) == 1
  private let done = Mutex(0)

  /// Creates a line for work in so many pieces.
  init(total: Int) { self.total = total }

  /// Counts a piece as done; may be called from many threads.
  func advance() {
    guard isShown else { return }
    done.withLock { done in
      let before = percent(done)
      done += 1
      if percent(done) != before { draw(percent(done)) }
    }
  }

  /// Takes the line away.
  func clear() {
    if isShown { Self.write("\r\(String(repeating: " ", count: Self.width + 8))\r") }
  }

  private func percent(_ part: Int) -> Int { total == 0 ? 100 : 100 * part / total }

  private func draw(_ percent: Int) {
    let full = Self.width * percent / 100
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
    Self.write("\r[\(bar)] \(percent) %")
  }

  private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
