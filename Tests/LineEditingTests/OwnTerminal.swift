import Foundation
import Glibc
import LineEditing
import Testing

/// A pseudo-terminal that takes the place of this process's input and output.
final class OwnTerminal: Sendable {
  private let master: Int32

  init() throws {
    unsafe setenv("TERM", "xterm", 1)
    unsafe setenv("INPUTRC", "/dev/null", 1)
    var (master, slave): (Int32, Int32) = (-1, -1)
    try #require(unsafe openpty(&master, &slave, nil, nil, nil) == 0)
    self.master = master
    try #require(dup2(slave, STDIN_FILENO) == 0 && dup2(slave, STDOUT_FILENO) == 1)
  }

  /// Reads a line while another thread plays the person.
  ///
  /// - Returns: What ended the line, and the history after it.
  @MainActor
  func read(
    after history: [String] = [], typing person: @escaping @Sendable (LineEditor) -> Void
  ) -> (event: LineEditor.Event, history: [String]) {
    let editor = LineEditor.shared
    history.forEach(editor.remember)
    Thread.detachNewThread { [self] in
      wait(for: "> ")
      person(editor)
    }
    return (editor.read(prompt: "> "), editor.history)
  }

  /// Types keys.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = unsafe write(master, bytes, bytes.count)
  }

  /// Waits until a text appears; if it doesn't, the process fails.
  func wait(for text: String) {
    var seen: [UInt8] = []
    var byte: UInt8 = 0
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let wanted = Array(text.utf8)
    while seen.suffix(wanted.count) != wanted[...] {
      guard unsafe poll(&descriptor, 1, 30_000) > 0, unsafe Glibc.read(master, &byte, 1) == 1 else {
        exit(EXIT_FAILURE)
      }
      seen.append(byte)
    }
  }
}
