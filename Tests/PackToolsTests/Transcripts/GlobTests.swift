import PackTools
import Testing

@Suite struct GlobTests {
  @Test(
    arguments: [
      ("", "", true), ("", "a", false), ("*", "", true), ("*", "a\nb", true), ("a", "A", true),
      ("a", "ab", false), ("a", "ba", false), ("a*", "abc", true), ("*c", "abc", true),
      ("a*c", "abc", true), ("a*c", "abcd", false), ("a?c", "abc", true), ("a?c", "ac", false),
      ("?", "é", true), ("?", "👩‍⚕️", true), ("*three years*", "for Three Years now", true),
      ("*a*b*c*", "xaxbxc", true), ("*a*b*c*", "xaxcxb", false), ("*aab", "aaab", true),
      (#"\*"#, "*", true), (#"\*"#, "a", false), (#"\?"#, "?", true), (#"\?"#, "a", false),
      (#"\\"#, #"\"#, true), (#"2 \* 3 = ?"#, "2 * 3 = 6", true), ("ä*", "ÄRGER", true),
      (#"By "it", don't"#, "By “it”, don’t", true), ("By „it“, don‘t", #"By "it", don't"#, true),
      ("caf\u{E9}", "cafe\u{301}", true), ("**", "", true), ("a**b", "ab", true),
    ])
  func `a pattern fits a whole text`(_ pattern: String, _ text: String, _ fits: Bool) throws {
    #expect(try Glob(parsing: pattern).matches(text) == fits)
  }

  @Test(arguments: [(#"\"#, 0), (#"a\b"#, 1), (#"\*\"#, 2), (#"e\#u{301}*\n"#, 3)])
  func `a backslash stands before what needs it`(_ pattern: String, _ offset: Int) throws {
    let mistake = #expect(throws: Glob.Mistake.self) { try Glob(parsing: pattern) }
    #expect(mistake?.offset == offset)
  }

  @Test func `many stars take no longer than the text times the pattern`() throws {
    let pattern = try Glob(parsing: String(repeating: "a*", count: 200) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 5_000)))
  }
}
