import Diagnostics
import Testing

struct SourceTextTests {
  private static let texts: [(text: String, lines: [String])] = [
    ("", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\n\nb\n", ["a", "", "b", ""]),
    ("a\r\nb\r\n", ["a", "b", ""]), ("a\u{B}b\u{C}c", ["a\u{B}b\u{C}c"]),
    ("e\u{301}\n\u{301}x", ["e\u{301}", "\u{301}x"]),
  ]

  @Test(arguments: texts)
  func `splits at line feeds`(text: String, lines: [String]) {
    #expect(SourceText(path: "f", text: text).lines.map(String.init) == lines)
  }

  @Test func `counts lines from one`() {
    let text = SourceText(path: "f", text: "a\nb")
    #expect([0, 1, 2, 3].map { text.line($0).map(String.init) } == [nil, "a", "b", nil])
  }
}
