import Terminal
import Testing

/// Lines as commands or as words.
@Suite struct ChatLineTests {
  @Test(arguments: [
    ("", ChatLine.blank), (" \t ", .blank), ("it hurts", .message("it hurts")),
    ("why does it hurt", .message("why does it hurt")), ("help me", .message("help me")),
    ("and/or", .message("and/or")), ("??", .message("??")),
    ("?", .command(.why)), ("/why", .command(.why)), (" /WHY ", .command(.why)),
    ("help", .command(.help(nil))), ("Help", .command(.help(nil))), ("/", .command(.help(nil))),
    ("/help", .command(.help(nil))), ("/help new", .command(.help(.new))),
    ("/help /New", .command(.help(.new))),
    ("quit", .command(.quit)), ("EXIT", .command(.quit)), ("/quit", .command(.quit)),
    ("/new", .command(.new)), ("/emergency", .command(.emergency)),
    ("/ranking", .command(.ranking)), ("/sources", .command(.sources)),
    ("/wy", .mistake(.unknown("wy", near: .why))),
    ("/hlep", .mistake(.unknown("hlep", near: .help))),
    ("/emerg", .mistake(.unknown("emerg", near: .emergency))),
    ("/help sorces", .mistake(.unknown("sorces", near: .sources))),
    ("/12", .mistake(.unknown("12", near: nil))), ("/exit", .mistake(.unknown("exit", near: nil))),
    ("/new now", .mistake(.arguments(of: .new))), ("/help a b", .mistake(.arguments(of: .help))),
    ("/back", .command(.back)), ("/answers", .command(.answers)), ("/trace", .command(.trace)),
    ("/correct 3 no", .command(.correct(3, "no"))),
    (" /Correct  12   three weeks ", .command(.correct(12, "three weeks"))),
    ("/correct", .mistake(.arguments(of: .correct))),
    ("/correct 3", .mistake(.arguments(of: .correct))),
    ("/correct 0 no", .mistake(.arguments(of: .correct))),
    ("/correct no 3", .mistake(.arguments(of: .correct))),
    ("/save a b.txt ", .command(.save("a b.txt", replacing: false))),
    ("/save! ~/a.md", .command(.save("~/a.md", replacing: true))),
    ("/save", .mistake(.arguments(of: .save))), ("/save!", .mistake(.arguments(of: .save))),
    ("/record x", .command(.record("x", replacing: false))),
    ("/record! x", .command(.record("x", replacing: true))),
    ("/new!", .mistake(.unknown("new!", near: .new))),
    ("/trace on", .mistake(.arguments(of: .trace))),
  ])
  func `a line is words, a command, or a mistake`(line: String, expected: ChatLine) {
    #expect(ChatLine(line) == expected)
  }

  @Test(arguments: ChatCommand.Name.allCases)
  func `every command can be typed as the help shows it`(name: ChatCommand.Name) {
    guard case .command = ChatLine(name.example) else {
      Issue.record("\(name.example) is no command")
      return
    }
    #expect(name.example.hasPrefix("/\(name.rawValue)"))
    #expect(ChatLine("/help \(name.rawValue)") == .command(.help(name)))
  }
}
