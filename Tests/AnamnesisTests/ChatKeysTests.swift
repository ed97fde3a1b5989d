import Foundation
import Testing

/// What keys do at a terminal.
@Suite struct ChatKeysTests {
  @Test(arguments: ["C.UTF-8", "C"])
  func `keys edit characters, whatever the locale`(locale: String) throws {
    let terminal = try Pseudoterminal.chat(environment: ["LC_ALL": locale])
    // Backspace over two letters with accents, one of them made of two scalars.
    try terminal.type("/fièe\u{301}\u{7F}\u{7F}éx\u{7F}\r")
    try terminal.wait(for: "There is no command /fié.")
  }

  @Test func `Tab completes commands, and answers to the present question`() throws {
    let terminal = try Pseudoterminal.chat()
    try terminal.type("/EM\t")
    try terminal.wait(for: "emergency ")
    try terminal.type("\r")
    try terminal.wait(for: "DO NOT RIDE:")
    try terminal.waitForPrompt()
    try terminal.answer("the brakes are weak")
    try terminal.type("\t")
    for answer in ["none of these", "the steering is loose"] { try terminal.wait(for: answer) }
    try terminal.type("the s\t")
    try terminal.wait(for: "teering is loose")
    try terminal.type("\r")
    try terminal.wait(for: "I understood: the steering is loose.")
  }

  @Test func `arrows and Control-R bring back what was typed`() throws {
    let terminal = try Pseudoterminal.chat()
    for command in ["/one", "/two"] {
      #expect(try terminal.answer(command).contains("There is no command \(command)."))
    }
    try terminal.type("\u{1B}[A\u{1B}[A\r")
    try terminal.wait(for: "There is no command /one.")
    try terminal.waitForPrompt()
    try terminal.type("\u{12}tw\r")
    try terminal.wait(for: "There is no command /two.")
  }

  @Test func `a paste of several lines is one message`() throws {
    let terminal = try Pseudoterminal.chat()
    // What asks the terminal to mark pastes.
    #expect(terminal.transcript.contains("\u{1B}[?2004h"))
    try terminal.type("\u{1B}[200~/help\r\twhy\u{1B}[201~")
    try terminal.wait(for: "/help  why")
    try terminal.type("\r")
    try terminal.wait(for: "/why: why the present question is asked.")
  }

  @Test func `text follows the width of the terminal, up to what is comfortable`() throws {
    let terminal = try Pseudoterminal.chat(columns: 200)
    let wide = try terminal.answer("/help").longestLine
    #expect(wide > 60 && wide <= 76)
    try terminal.type("/he")
    try terminal.wait(for: "/he")
    terminal.resize(columns: 40)
    // The line editor draws the line again when it hears of the new width.
    try terminal.waitForPrompt()
    try terminal.wait(for: "/he")
    let narrow = try terminal.answer("lp").longestLine
    #expect(narrow > 30 && narrow <= 40)
    let fixed = try Pseudoterminal.chat(environment: ["COLUMNS": "50"])
    #expect(try fixed.answer("/help").longestLine <= 50)
  }

  @Test(arguments: [
    ("TERM", "xterm", colors: true, escapes: true), ("NO_COLOR", "1", false, true),
    ("TERM", "dumb", false, false),
  ])
  func `colour is for terminals that want it`(
    name: String, value: String, colors: Bool, escapes: Bool
  ) throws {
    let terminal = try Pseudoterminal.chat(environment: [name: value])
    try terminal.type("\u{04}")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
    #expect(terminal.transcript.contains("\u{1B}[1mAssistant:\u{1B}[0m") == colors)
    #expect(terminal.transcript.contains("Assistant: ") != colors)
    #expect(terminal.transcript.contains("\u{1B}") == escapes)
  }

  @Test func `after the end commands work still, and another conversation can begin`() throws {
    let terminal = try Pseudoterminal.chat()
    #expect(try terminal.answer("the steering is loose").contains("Loose steering"))
    #expect(try terminal.answer("the brakes squeal").contains("This conversation is over."))
    #expect(try terminal.answer("/sources").contains("- workshop: "))
    #expect(try terminal.answer("/new").contains("What is the trouble?"))
    try terminal.type("/quit\r")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
  }
}

extension String {
  /// The number of characters of the longest line.
  fileprivate var longestLine: Int { split(whereSeparator: \.isNewline).map(\.count).max() ?? 0 }
}
