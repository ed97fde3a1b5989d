import Foundation
import LineEditing

/// Where a conversation's lines come from: the line editor at a terminal, else a pipe or a file.
final class ChatInput {
  /// What came.
  enum Event: Hashable {
    /// A line.
    case line(String)
    /// Control-C.
    case interrupt
    /// Nothing more will come.
    case end
    /// The process is asked to end.
    case termination(signal: Int32)
  }

  private let editor: LineEditor?
  private var wasInterrupted = false

  /// Takes over the terminal, if there is one.
  init() {
    editor =
      isatty(STDIN_FILENO) == 1 ? MainActor.assumeIsolated { LineEditor.shared } : nil
  }

  /// Waits for what comes next.
  ///
  /// - Parameter choices: What the Tab key completes: the answers that are offered.
  /// - Returns: A line, or why there is none.
  func next(choices: [String]) -> Event {
    guard let editor else { return readLine().map(Event.line) ?? .end }
    let event = MainActor.assumeIsolated {
      editor.completions = { line in choices.filter { $0.hasPrefix(line) } }
      return editor.read(prompt: "\nYou: ")
    }
    switch event {
    case .line(let line):
      wasInterrupted = false
      return .line(line)
    case .interrupt:
      defer { wasInterrupted = true }
      return wasInterrupted ? .end : .interrupt
    case .endOfInput: return .end
    case .termination(let signal): return .termination(signal: signal)
    }
  }
}
