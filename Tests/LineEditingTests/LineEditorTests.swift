import Foundation
import LineEditing
import Testing

/// The line editor itself, each time in a process of its own with a terminal of its own.
@Suite struct LineEditorTests {
  @Test func `a message from another thread appears above the line that is being typed`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try OwnTerminal()
      let (event, _) = await terminal.read { editor in
        terminal.type("a half")
        terminal.wait(for: "a half")
        editor.post("news")
        terminal.wait(for: "news\r\n")
        terminal.wait(for: "> a half")
        terminal.type(" line\r")
      }
      try #require(event == .line("a half line"))
    }
  }

  @Test func `history keeps one line an entry, and no repetition`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try OwnTerminal()
      let (event, history) = await terminal.read(
        after: ["one", "one", " ", "two\nlines\r\n", "one"]
      ) { _ in
        terminal.type("\u{1B}[A\u{1B}[A!\r")
      }
      try #require(event == .line("two lines!"))
      try #require(history == ["one", "two lines", "one", "two lines!"])
    }
  }

  @Test func `the end of the input ends the line`() async {
    await #expect(processExitsWith: .success) {
      let terminal = try OwnTerminal()
      let (event, _) = await terminal.read { _ in terminal.type("\u{04}") }
      try #require(event == .endOfInput)
    }
  }
}
