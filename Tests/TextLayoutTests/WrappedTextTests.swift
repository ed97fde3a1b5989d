import TextLayout
import Testing

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("", 10, ""), ("one two three", 7, "one two\nthree"),
    ("one  two\n\tthree", 20, "one two three"),
    ("熱 がある 熱", 6, "熱\nがある\n熱"), ("https://example.org/long a", 8, "https://example.org/long\na"),
    ("a\u{1B}[2Jb", 20, "a␛[2Jb"), ("e\u{301}e\u{301} e\u{301}", 4, "e\u{301}e\u{301} e\u{301}"),
  ])
  func `lines are no wider than they may be, but for words that are`(
    text: String, width: Int, lines: String
  ) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test func `what stands before lines counts too`() {
    #expect(
      "one two three".wrapped(to: 9, first: "  - ", rest: "    ") == "  - one\n    two\n    three")
  }

  @Test func `a text on one line has one blank between words`() {
    #expect(" a\n\n b\u{202E}c\u{7} ".onOneLine == "a b\u{FFFD}c\u{2407}")
  }
}
