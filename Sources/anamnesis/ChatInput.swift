import Foundation
import LineEditing

/// Where a conversation's lines come from: the line editor at a terminal, else a pipe or a file.
final class ChatInput {
  /// What came.
  enum Event: Hashable {
    /// A line.
    case line(String)
    /// Control-C on an empty line, for the first time.
    case interrupt
    /// Nothing more will come.
    case end
    /// The program has to end.
    case leave(ExitStatus)
  }

  private let editor: LineEditor?
  private let prompt: String
  /// What keeps what is typed, if anything does.
  private(set) var historyFile: HistoryFile?
  private var wasInterrupted = false

  /// Takes over the terminal, if there is one on both sides.
  ///
  /// - Parameters:
  ///   - isPlain: Whether to read lines as they are even at a terminal.
  ///   - prompt: What the line editor shows before the line.
  init(isPlain: Bool, prompt: String) {
    let isAtTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    editor = isAtTerminal && !isPlain ? MainActor.assumeIsolated { LineEditor.shared } : nil
    self.prompt = prompt
  }

  /// Whether a person sits there who can edit lines.
  var isInteractive: Bool { editor != nil }

  /// Brings back what a file holds, and keeps there what is typed from now on.
  ///
  /// - Throws: `HistoryFile.Problem` when the file can't be used; then nothing is kept.
  func keepHistory(in file: HistoryFile) throws {
    guard let editor else { return }
    let entries = try file.load()
    MainActor.assumeIsolated { entries.forEach(editor.remember) }
    historyFile = file
  }

  /// Writes what was typed to the history's file, if there is one.
  func saveHistory() throws {
    guard let editor, let historyFile else { return }
    try historyFile.save(MainActor.assumeIsolated { editor.history })
  }

  /// Waits for what comes next.
  ///
  /// - Parameter completions: What a line can become by the Tab key.
  /// - Returns: A line, or why there is none.
  func next(completions: @escaping @Sendable (String) -> [String]) -> Event {
    guard let editor else { return readLine().map(Event.line) ?? .end }
    while true {
      let event = MainActor.assumeIsolated { [prompt] in
        editor.completions = completions
        return editor.read(prompt: prompt)
      }
      switch event {
      case .line(let line):
        wasInterrupted = false
        return .line(line)
      case .interrupt(onEmptyLine: false): wasInterrupted = false
      case .interrupt(onEmptyLine: true):
        defer { wasInterrupted = true }
        return wasInterrupted ? .leave(.interrupted) : .interrupt
      case .endOfInput: return .end
      case .termination(let signal): return .leave(Self.status(signal))
      }
    }
  }

  private static func status(_ signal: Int32) -> ExitStatus {
    switch signal {
    case SIGHUP: .hangUp
    case SIGQUIT: .quit
    default: .terminated
    }
  }
}
