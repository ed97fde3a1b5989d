import Diagnostics
import TestSupport
import Testing

@testable import Packs

@Suite struct YAMLFormatterTests {
  /// The ids of problems that only formatting meets.
  static let ids: Set<String> = ["not-formattable"]

  /// The canonical form of a text, which must be stable.
  private func format(_ text: String) throws -> String {
    let formatted = try #require(YAMLFormatter.format(Array(text.utf8), path: "f").text)
    #expect(YAMLFormatter.format(Array(formatted.utf8), path: "f").text == formatted)
    return formatted
  }

  @Test(arguments: [
    "a: b\n", "- a\n- b\n", "a\n", "[]\n", "{}\n", "a:\n  - b\n", "a: []\n", "a: {b: [c, d]}\n",
    "a:\n", "-\n- b\n", "a: \"\"\n", "- - a\n  - b\n- - c\n", "- a: b\n  c: d\n",
    "- - a: b\n    c: d\n",
    "a: http://b?c=d#e\n", "a: b:c\n", "a: -1\n", "a: ?b\n", "a: :b\n", "a: ~\n",
    "a: it's \"so\"\n",
    "a: [no, 1.0, null, +]\n", "a: [\"no\", \"1.0\"]\n",
    "a: b, c [d] {e}\n", "é: ü\n", "a: (b | c) d?\n", "a: \"- b\"\n", "a: \"b: c\"\n",
    "a: \"b #c\"\n",
    "a: b# c\n", "a: \" b\"\n", "a: \"b:\"\n", "a: \"\\\"\\\\\"\n", "a: \"\\n\\t\\u0007\\u2028\"\n",
    "[\"a, b\", \"c[\", d]\n", "{a: \"b:?\"}\n", "a: >-\n  b\n", "a: >\n  b\n",
    "a: >-\n  b\n\n\n  c\n",
    "a: |-\n  b\n", "a: |\n  b\n    c\n\n  d\n", "a: |2-\n    b\n  c\n", "- >-\n  a\n  b\n",
    ">-\n  a\n",
    "|\n  a\n", "\"- a\"\n", "\"---\": a\n", "a: ---\n",
    "a: 'tis\n".replacing("'", with: "\u{2019}"),
    "# a\n\n# b\na: b\n", "a:  # b\n  c: d\n", "- a  # b\n", "a: >-  # b\n  c\n",
    "a: {b: c}  # d\n",
    "a:\n  b: c\n  # d\n\n  # e\n# f\ng: h\n", "a: b\n\nc: d\n\n# e\n",
  ])
  func `What is canonical stays`(_ text: String) throws {
    #expect(try format(text) == text)
  }

  @Test(arguments: [
    // Indentation
    ("a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"),
    (
      "a:\n      b:\n       - c\n       -  d: e\n          f: g\n",
      "a:\n  b:\n    - c\n    - d: e\n      f: g\n"
    ),
    ("-\n  a: b\n-\n  - c\n", "- a: b\n- - c\n"),
    ("a:\n  b\n", "a: b\n"), ("a:\n  [b]\n", "a: [b]\n"),
    ("a  :   b\n", "a: b\n"),
    // Flow
    ("{ a : b,c: [ d,e , ], \"f\":g }\n", "{a: b, c: [d, e], f: g}\n"),
    ("a: [b,\n  c]\n", "a: [b, c]\n"), ("[a: b, c]\n", "[{a: b}, c]\n"),
    ("{a, b: }\n", "{a: \"\", b: \"\"}\n"), ("[?a : b]\n", "[{a: b}]\n"),
    // Quotes
    ("'a': 'b'\n\"c\": \"yes it is\"\n", "a: b\nc: yes it is\n"), ("a: 'it''s'\n", "a: it's\n"),
    (
      "'no': [\"Yes\", '1e5', '', \"+\", '2.0', \"null\", '~x']\n",
      "\"no\": [\"Yes\", \"1e5\", \"\", \"+\", \"2.0\", \"null\", ~x]\n"
    ),
    ("a: '\"b\"'\n", "a: \"\\\"b\\\"\"\n"), ("a: \"\\u00e9\\x41\\N\"\n", "a: \"éA\\u0085\"\n"),
    ("a: ''\n", "a: \"\"\n"), ("a: \"b\n  c\"\n", "a: b c\n"), ("a: b\n  c\n", "a: b c\n"),
    ("a: b\n\n  c\n", "a: \"b\\nc\"\n"), ("[\"a\", 'b: c']\n", "[a, \"b: c\"]\n"),
    // Text blocks
    ("a: >\n\n  b\n", "a: \"\\nb\\n\"\n".replacing("\"\\nb\\n\"", with: "|\n\n  b")),
    ("a: >-\n    b\n    c\n", "a: >-\n  b\n  c\n"), ("a: >-\n  b\n    c\n", "a: |-\n  b\n    c\n"),
    ("a: >-\n  b \n  c\n", "a: >-\n  b  c\n"), ("a: |+\n  b\n\n", "a: \"b\\n\\n\"\n"),
    ("a: |\n  b \n  c\n", "a: \"b \\nc\\n\"\n"), ("a: |\n\nb: c\n", "a: \"\"\n\nb: c\n"),
    ("- |1\n  a\n", "- |2\n   a\n"), ("a: |\n     b\n", "a: |\n  b\n"),
    // Files
    ("a: b", "a: b\n"), ("a: b\r\nc:\r\n  - d\r\n", "a: b\nc:\n  - d\n"),
    ("\u{FEFF}a: b\n", "a: b\n"),
    ("\n\na: b   \n\n\n\nc: d\n\n", "a: b\n\nc: d\n"),
    ("a:\n\n  b: c\n\n  d: e\n", "a:\n  b: c\n\n  d: e\n"),
    (
      "# b\n\n# yaml-language-server: $schema=c\na: d\n",
      "# yaml-language-server: $schema=c\n# b\n\na: d\n"
    ),
  ])
  func `What isn't canonical becomes so`(_ text: String, _ wanted: String) throws {
    #expect(try format(text) == wanted)
  }

  @Test(arguments: [
    // At the end of a line
    ("a: b # c\n", "a: b  # c\n"), ("a: # b\n  c\n", "a: c  # b\n"),
    ("a: # b\n  - c\n", "a:  # b\n  - c\n"),
    ("a: # b\n  c # d\n", "# b\na: c  # d\n"), ("a: 'b' #c\n", "a: b  #c\n"),
    ("a: [b] # c\n", "a: [b]  # c\n"), ("- # a\n  b: c\n", "# a\n- b: c\n"),
    ("- - # a\n    b\n", "- - b  # a\n"),
    ("a: >- # b\n  # c\n  d\n# e\nf: g\n", "a: >-  # b\n  # c\n  d\n# e\nf: g\n"),
    ("a: |\n    b\n  # c\n", "a: |\n  b\n# c\n"), ("a:   # b  \n", "a:  # b\n"),
    ("a\n# b\n", "a\n# b\n"),
    // Above
    ("  # a\nb: c\n", "# a\nb: c\n"), ("a:\n  # b\n  c\n", "# b\na: c\n"),
    ("-\n\n  # a\n  b: c\n", "# a\n- b: c\n"),
    ("a:\n# b\n  c: d\n", "a:\n  # b\n  c: d\n"),
    ("a:\n- b\n# c\n- d\n# e\nf: g\n", "a:\n  - b\n  # c\n  - d\n# e\nf: g\n"),
    (
      "a:\n  b:\n    c: d\n   # e\n  # f\n # g\nh: i\n",
      "a:\n  b:\n    c: d\n  # e\n  # f\n# g\nh: i\n"
    ),
    ("a:\n  b: c\n    # d\n", "a:\n  b: c\n  # d\n"),
    ("a: b\n\n\n# c\n\n\n# d\n", "a: b\n\n# c\n\n# d\n"),
    // In brackets
    ("a: [b, # c\n  d] # e\n", "a:  # e\n  - b  # c\n  - d\n"),
    ("a: [ # b\n  # c\n  d\n  # e\n  ]\n", "a:  # b\n  # c\n  - d\n  # e\n"),
    ("a: [ # b\n  ]\n", "a: []  # b\n"),
    ("a: {b: # c\n    d, e: {f: g}} # h\n", "a:  # h\n  b: d  # c\n  e: {f: g}\n"),
    ("- {a: b, # c\n   d: e} # f\n", "# f\n- a: b  # c\n  d: e\n"),
    ("[a\n, # b\nc]\n", "- a\n- c  # b\n"),
    ("[a, # b\n]\n# c\n", "- a  # b\n# c\n"),
  ])
  func `Comments stay beside what they were written at`(_ text: String, _ wanted: String) throws {
    #expect(try format(text) == wanted)
  }

  private static let word = String(repeating: "x", count: 9)
  private static func words(_ count: Int) -> String {
    Array(repeating: word, count: count).joined(separator: " ")
  }

  @Test func `A line of 100 columns stays, and a longer one is broken`() throws {
    let text = Self.words(9)  // 89 columns
    #expect(try format("abcdefghi: \(text)\n") == "abcdefghi: \(text)\n")
    #expect(try format("abcdefghij: \(text)\n") == "abcdefghij: >-\n  \(text)\n")
    #expect(try format("abcdefg: [\(text)]  # \(text)\n") == "abcdefg: [\(text)]  # \(text)\n")
    let items = "{a: b, c: \(Self.words(8)) x}"
    #expect(try format("abcdef: \(items)\n") == "abcdef: \(items)\n")
    #expect(try format("abcdefg: \(items)\n") == "abcdefg:\n  a: b\n  c: \(Self.words(8)) x\n")
    #expect(try format("- \(text) 123456789\n") == "- >-\n  \(text)\n  123456789\n")
  }

  @Test func `Long lists in brackets fill their lines`() throws {
    func list(_ count: Int) -> String {
      Array(repeating: Self.word, count: count).joined(separator: ", ")
    }
    #expect(try format("a: [\(list(9))]\n") == "a: [\(list(8)),\n  \(Self.word)]\n")
    #expect(
      try format("a:\n  b: [\(list(18))]  # c\n")
        == "a:\n  b: [\(list(8)),\n    \(list(8)),\n    \(list(2))]  # c\n")
    #expect(try format("- [\(list(9))]\n") == "- [\(list(8)),\n  \(Self.word)]\n")
    #expect(try format("[\(list(10))]\n") == "[\(list(9)),\n  \(Self.word)]\n")
    #expect(
      try format("a: {b: [\(list(9))]}\n") == "a:\n  b: [\(list(8)),\n    \(Self.word)]\n")
    let (four, five) = (Self.words(4), Self.words(5))
    #expect(try format("abcd: [a, \(four), \(five)]\n") == "abcd: [a, \(four),\n  \(five)]\n")
  }

  @Test func `An item without room in brackets gets a dash`() throws {
    let (nine, ten) = (Self.words(9), Self.words(10))
    #expect(
      try format("a: [b, \(ten)]\n") == "a:\n  - b\n  - >-\n    \(nine)\n    \(Self.word)\n")
  }

  @Test func `Folded lines are filled when one is too long`() throws {
    let (full, rest) = (Self.words(9), Self.words(2))
    #expect(try format("a: >-\n  \(Self.words(11))\n  b\n") == "a: >-\n  \(full)\n  \(rest) b\n")
    #expect(
      try format("a: >-\n  b\n  \(full)\n  \(rest)\n") == "a: >-\n  b\n  \(full)\n  \(rest)\n")
    #expect(
      try format("a: >-\n  b\n  \(full)\n  c\n  \(Self.words(11))\n  d\n\n  e\n  f\n")
        == "a: >-\n  b\n  \(full)\n  c\n  \(full)\n  \(rest) d\n\n  e\n  f\n")
    let long = String(repeating: "y", count: 120)
    #expect(try format("a: \(long)\n") == "a: \(long)\n")
    #expect(try format("a: \(long) b\n") == "a: >-\n  \(long)\n  b\n")
    #expect(try format("a: \"\(long) \"\n") == "a: \"\(long) \"\n")
    #expect(
      try format("a: \"\(full)  \(rest)\"\n")
        == "a: >-\n  \(Self.words(8))\n  \(Self.word)  \(rest)\n")
    #expect(try format("a: \"\(full)\\n\(rest)\"\n") == "a: >-\n  \(full)\n\n  \(rest)\n")
  }

  @Test func `A pattern breaks behind its bars`() throws {
    let choice = Array(repeating: "\(Self.word) b", count: 7).joined(separator: " | ")
    #expect(
      try format("- (\(choice) | \(Self.words(2))) c d\n")
        == "- >-\n  (\(choice) |\n  \(Self.words(2))) c d\n")
    // Where something between two bars has no room, words are what is left.
    #expect(
      try format("- a | \(Self.words(10)) | c\n")
        == "- >-\n  a | \(Self.words(9))\n  \(Self.word) | c\n")
  }

  @Test func `Brackets that don't fit open from the outside`() throws {
    let list = "[\(Self.words(4)), \(Self.words(5))]"
    #expect(try format("{a: \(list), b: {c: d}}\n") == "a: \(list)\nb: {c: d}\n")
    #expect(try format("- {a: \(list), b: c}\n") == "- a: \(list)\n  b: c\n")
    #expect(
      try format("- [\(list), {a: b, c: \(list)}]\n") == "- - \(list)\n  - a: b\n    c: \(list)\n")
  }

  @Test(arguments: [
    ("", "empty-file f:1:1"), ("# a\n", "empty-file f:1:1"), ("a: [b\n", "invalid-yaml f:2:1"),
    ("a: 1\na: 2\n", "duplicate-key f:2:1"), ("a: *b\n", "yaml-feature f:1:4"),
    ("a:\n\tb: c\n", "tab-indent f:2:1"), ("a: {[b]: c}\n", "yaml-feature f:1:5"),
    ("- {a: b}: c\n", "yaml-feature f:1:3"), ("---\na: b\n", "yaml-feature f:1:1"),
  ])
  func `What can't be read has no canonical form`(_ text: String, _ problem: String) {
    let outcome = YAMLFormatter.format(Array(text.utf8), path: "f")
    #expect(outcome.text == nil)
    #expect(outcome.diagnostics.map { "\($0.id.rawValue) \($0.location)" } == [problem])
    #expect(outcome.source.path == "f")
  }

  @Test func `What would nest too deeply in the canonical form is left`() {
    let lines = (0..<40).map { "\(String(repeating: " ", count: $0))a:\n" }.joined()
    let outcome = YAMLFormatter.format(Array(lines.utf8), path: "f")
    #expect(outcome.text == nil)
    #expect(Set(outcome.diagnostics.map(\.id.rawValue)) == Self.ids)
  }

  @Test func `Bytes that are no text are reported`() {
    let outcome = YAMLFormatter.format([0x61, 0x3A, 0x20, 0xFF, 0x0A], path: "f")
    #expect(outcome.text == nil && outcome.diagnostics.map(\.id) == ["not-utf8"])
  }
}
