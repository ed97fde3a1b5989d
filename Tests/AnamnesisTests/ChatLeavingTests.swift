import Foundation
import TestSupport
import Testing

/// The ways to leave, each of which gives the terminal back as it was.
@Suite struct ChatLeavingTests {
  @Test func `Control-C clears a line, then says how to leave, then leaves`() throws {
    let terminal = try Pseudoterminal.chat()
    try terminal.type("/abc")
    // The system throws away what the program hasn't read when Control-C is typed.
    try terminal.wait(for: "/abc")
    try terminal.type("\u{03}")
    #expect(try !terminal.waitForPrompt().contains("To leave"))
    #expect(try terminal.answer("/def").contains("There is no command /def."))
    try terminal.type("\u{03}")
    try terminal.wait(for: "To leave, press Ctrl-C again, or Ctrl-D, or type /quit.")
    try terminal.waitForPrompt()
    try terminal.type("\u{03}")
    #expect(try terminal.waitForEnd() == "left with 130, modes kept")
  }

  @Test func `Control-D leaves`() throws {
    let terminal = try Pseudoterminal.chat()
    try terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
    #expect(!terminal.transcript.contains("HOW SOON"))
  }

  @Test func `quit leaves with the summary, once there is one`() throws {
    let terminal = try Pseudoterminal.chat()
    try terminal.answer("the brakes squeal")
    try terminal.type("quit\r")
    try terminal.wait(for: "HOW SOON")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
  }

  @Test func `Control-Z stops, and the line is still there afterwards`() throws {
    let terminal = try Pseudoterminal.chat()
    try terminal.type("/keep")
    try terminal.wait(for: "/keep")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "stopped, modes kept")
    try terminal.wait(for: "/keep")
    try terminal.type("me\r")
    try terminal.wait(for: "There is no command /keepme.")
    try terminal.waitForPrompt()
    try terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS])
  func `a signal ends it, and so does a crash`(signal: Int32) throws {
    let terminal = try Pseudoterminal.chat(environment: ["SWIFT_BACKTRACE": "enable=no"])
    try terminal.type("a partial line")
    try terminal.wait(for: "a partial line")
    try terminal.send(signal)
    #expect(try terminal.waitForEnd() == "left with \(128 + signal), modes kept")
  }

  @Test func `plain lines need no prompt and no editor`() throws {
    let terminal = try Pseudoterminal(["chat", "--pack", "Dialogues/bicycle", "--plain"])
    try terminal.wait(for: "What is the trouble?")
    try terminal.type("/emergency\n")
    try terminal.wait(for: "DO NOT RIDE: The bike may")
    try terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
    #expect(!terminal.transcript.contains("\u{1B}"))
    #expect(!terminal.transcript.contains("You:"))
  }

  @Test func `what is typed is kept only in the file that is asked for`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let file = folder.path("history")
    let first = try Pseudoterminal.chat(["--history", file])
    for line in ["/one", "/two", "/two"] { try first.answer(line) }
    try first.send(SIGTERM)
    #expect(try first.waitForEnd() == "left with 143, modes kept")
    #expect(first.transcript.contains("What you type is kept in"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "/one\n/two\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let second = try Pseudoterminal.chat(["--history", file])
    try second.type("\u{1B}[A\u{1B}[A\r")
    try second.wait(for: "There is no command /one.")
    let third = try Pseudoterminal.chat(["--history", folder.path])
    #expect(third.transcript.contains("anamnesis: can't keep the history in '\(folder.path)': "))
    #expect(third.transcript.contains("Nothing you type is saved."))
  }
}
