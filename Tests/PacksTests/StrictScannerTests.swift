import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Packs

@Suite struct StrictScannerTests {
  /// What a text is refused for: ids with places.
  private func problems(_ text: String) -> [String] {
    var scanner = StrictScanner(Array(text.utf8), path: "f")
    scanner.scan()
    return scanner.diagnostics.map {
      "\($0.id.rawValue) \($0.location.line):\($0.location.column)"
    }
  }

  @Test(arguments: [
    "", "\n", "a: b\n", "a: b", "a:\n  - b\n  - c: d\n    e: f\n  - c: d\n",
    "a: {b: c, d: [e, {b: c}]}\n",
    "a: b & c * d ! e % f @ g ` h\n", "a: 'b & c'\nb: \"*c\"\n",
    "a: |\n  &x\n  *y\n\n  a: b\n  a: b\nb: c\n",
    "a: >-\n  ? x\n  !y\n", "# &a *b !c\n", "a: b # &c\n", "a-b: c-d\n", "a: -1\n", "a: b?\n",
    "a: 1-2\n",
    "a: b\r\nc: d\r\n", "a: \"b: c\"\nb: 'it''s'\n", "a: \"\\\"&\"\n", "a: [b, 'c, d', \"e]f\"]\n",
    "a:\n- b: 1\n- b: 2\n", "a:\n  b: 1\nc:\n  b: 1\n", "a: http://b\n", "a: b:c\n", "a: b#c\n",
    "a: \"b\n  c\"\nd: e\n", "a: ----\n", "a: ...\n", "é: ü\n", "a: [b,\n  c]\nd: e\n",
    "a:\n  - - b\n    - c\n", "- a: 1\n  b: 2\n- a: 1\n  b: 2\n",
  ])
  func `What packs use passes`(_ text: String) {
    #expect(problems(text).isEmpty)
  }

  @Test(arguments: [
    ("a: &b c\n", "yaml-feature 1:4"), ("a: *b\n", "yaml-feature 1:4"),
    ("a: !b c\n", "yaml-feature 1:4"), ("a: [b, &c d]\n", "yaml-feature 1:8"),
    ("&a b: c\n", "yaml-feature 1:1"), ("- &a b\n", "yaml-feature 1:3"),
    ("%YAML 1.2\n", "yaml-feature 1:1"), ("a: @b\n", "yaml-feature 1:4"),
    ("a: `b`\n", "yaml-feature 1:4"), ("? a\n", "yaml-feature 1:1"),
    ("---\n", "yaml-feature 1:1"), ("a: b\n---\n", "yaml-feature 2:1"),
    ("a: b\n...\n", "yaml-feature 2:1"), ("a:\n\tb: c\n", "tab-indent 2:1"),
    ("a:\n  \tb: c\n", "tab-indent 2:3"), ("é: &b c\n", "yaml-feature 1:4"),
    ("a: |\n  b\nc: &d e\n", "yaml-feature 3:4"), ("a: >\n\n  b\n\nc: &d e\n", "yaml-feature 5:4"),
    ("a:\n  - |\n    b\n  - &c d\n", "yaml-feature 4:5"),
    ("- |\n  b\n- &c d\n", "yaml-feature 3:3"),
    ("- - |\n    b\n  - &c d\n", "yaml-feature 3:5"),
    ("- a: |\n    b\n  c: &d e\n", "yaml-feature 3:6"),
    ("a: b\n  'c\nd: &e f\n", "yaml-feature 3:4"), ("a: b\n  \"c\nd: &e f\n", "yaml-feature 3:4"),
    ("a: b\n  [c\nd: &e f\n", "yaml-feature 3:4"),
    ("a: b\n  | c\n  d\ne: &f g\n", "yaml-feature 4:4"),
    ("a: \"b\n  c\"\nd: &e f\n", "yaml-feature 3:4"),
    ("a: 'b''\n  c'\nd: &e f\n", "yaml-feature 3:4"),
    ("a: {b: [c, d],\n  e: &f g}\n", "yaml-feature 2:6"),
  ])
  func `What packs don't use is refused at its place`(_ text: String, _ problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", "duplicate-key 2:1"), ("b:\n  a: 1\n  a: 2\n", "duplicate-key 3:3"),
    ("{a: 1, a: 2}\n", "duplicate-key 1:8"), ("- a: 1\n  a: 2\n", "duplicate-key 2:3"),
    ("a:\n  b: 1\na: 2\n", "duplicate-key 3:1"), ("a: |\n  b\na: c\n", "duplicate-key 3:1"),
    ("x: {a: {b: 1}, c: {b: 1, b: 2}}\n", "duplicate-key 1:26"),
    ("a:\n- b: 1\n  c: 1\n  b: 2\n", "duplicate-key 4:3"),
    ("a: 1\n\"a\": 2\n", "duplicate-key 2:1"),
    ("'a': 1\n\"a\": 2\n", "duplicate-key 2:1"), ("é: 1\né: 2\n", "duplicate-key 2:1"),
    ("a : 1\na: 2\n", "duplicate-key 2:1"), ("a b: 1\na b: 2\n", "duplicate-key 2:1"),
    ("x: {é: 1, é: 2}\n", "duplicate-key 1:11"),
  ])
  func `A key that stands twice is found at its place`(_ text: String, _ problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test func `A repeated key points to the first`() throws {
    var scanner = StrictScanner(Array("a: 1\nb: 2\na: 3\n".utf8), path: "f")
    scanner.scan()
    let diagnostic = try #require(scanner.diagnostics.first)
    #expect(
      diagnostic.location == Diagnostics.SourceLocation(path: "f", line: 3, column: 1, length: 1))
    #expect(diagnostic.notes.map(\.location.line) == [1])
    #expect(scanner.repetitions.map(\.bytes) == [10..<11])
  }

  @Test(arguments: [
    String(repeating: "[", count: 2_000), String(repeating: "{a: ", count: 2_000),
    String(repeating: "- ", count: 2_000) + "a", String(repeating: "[{a: ", count: 2_000),
    (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    (0..<2_000).map { String(repeating: " ", count: $0) + "- a:\n" }.joined(),
    "a:\n" + String(repeating: " ", count: 61) + "b: c\n",
  ])
  func `Deep nesting is refused once`(_ text: String) {
    let found = problems(text)
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("nested-too-deeply") })
  }

  @Test func `Nesting that a pack may need passes`() {
    let flow = "a: " + String(repeating: "[", count: 16) + String(repeating: "]", count: 16) + "\n"
    #expect(problems(flow).isEmpty)
    let block = (0..<30).map { String(repeating: "  ", count: $0) + "a:\n" }.joined()
    #expect(problems(block).isEmpty)
  }

  @Test(arguments: [
    "[", "]", "'", "\"\\", "a: |\n", "- ", "{a: ", ": ", " ", "\n", "a: &b c\n", "&", "a,",
    "a: b, ", "[a,",
    "a\n", "? ", "é: &",
  ])
  func `Time grows no faster than a file`(_ piece: String) {
    let text = "[" + String(repeating: piece, count: (1 << 14) / piece.utf8.count)
    let time = processorTime {
      _ = problems(text)
      _ = problems(String(text.dropFirst()))
    }
    #expect(time < .seconds(3))
  }
}

@Suite struct YAMLDocumentTests {
  private func parse(_ text: String) -> (value: YAMLValue?, report: [Diagnostic]) {
    var report: [Diagnostic] = []
    let source = SourceText(path: "f", text: text)
    let value = YAMLDocument.parse(Array(text.utf8), of: source, into: &report)
    return (value, report)
  }

  /// The value of the key `a`.
  private func value(_ text: String) throws -> YAMLValue {
    let parsed = parse(text)
    #expect(parsed.report.isEmpty)
    return try #require(parsed.value?.entries.first { $0.key.value == "a" }?.value)
  }

  @Test(arguments: [
    "no", "yes", "on", "off", "1.0", "0x10", "null", "~", "2020-01-01", "1_000", ".inf",
  ])
  func `A word stays text`(_ word: String) throws {
    #expect(try value("a: \(word)\n").text == word)
  }

  @Test func `A value knows its form`() throws {
    #expect(try value("a: b\n").form == .scalar)
    #expect(try value("a: [b]\n").form == .sequence)
    #expect(try value("a: {b: c}\n").form == .mapping)
    #expect(try value("a:\n").form == .scalar)
    #expect(try value("a:\n").text?.isEmpty == true)
  }

  @Test func `Entries and items keep their order and places`() throws {
    let map = try value("a:\n  c: 1\n  b: [x, \"y\"]\n")
    #expect(map.entries.map(\.key.value) == ["c", "b"])
    #expect(map.entries.map(\.key.location.line) == [2, 3])
    let items = map.entries[1].value.items
    #expect(items.map(\.location.column) == [7, 10])
    #expect(items.map(\.location.length) == [1, 3])
    #expect(items.first?.items.isEmpty == true && items.first?.entries.isEmpty == true)
  }

  @Test func `A repeated key is left out and the rest keeps its places`() throws {
    let parsed = parse("a: {bcd: 1, bcd: 2, e: 3}\n")
    #expect(parsed.report.map(\.id) == ["duplicate-key"])
    let entries = try #require(parsed.value?.entries.first?.value.entries)
    #expect(entries.map(\.key.value) == ["bcd", "e"])
    #expect(entries.map(\.key.location.column) == [5, 21])
    #expect(entries.map(\.value.location.column) == [10, 24])
  }

  @Test func `Many repeated keys are all left out`() throws {
    let lines = String(repeating: "a: 1\n", count: 3_000)
    let parsed = parse(lines + "b: 2\n")
    #expect(parsed.report.count == 2_999)
    #expect(parsed.value?.entries.map(\.key.value) == ["a", "b"])
  }

  /// The place of a mark within the value of `a`, written as `^` in the text.
  @Test(arguments: [
    "a: b ^c d\n", "a: '^b'\n", "a: 'b ^c'\n", "a: \"b ^c\"\n", "a: b\n  c ^d\n",
    "a: b\n  c\n  ^d e\n",
    "a: >-\n  b ^c\n", "a: >-\n  b\n  c ^d\n", "a: >-\n    b\n    c\n    ^d\n", "a: |\n  b ^c\n",
    "a: |\n  b\n  ^c d\n", "a: |\n  b\n\n  ^c\n", "a: >-\n  b\n\n  ^c\n",
    "a: >-\n  b\n\n\n  c ^d\n",
    "a: |\n  b\n    ^c\n", "a: |\n  b\n    c ^d\n  e\n", "a: >-\n  b\n    ^c\n  d\n",
    "a: b\n\n  c ^d\n", "a: \"b\n  c ^d\"\n", "a: 'b\n\n  ^c'\n", "a: 'it''s ^b'\n",
    "a: \"b\\\"c ^d\"\n", "a: \"b\\tc ^d\"\n", "a: \"\\u00e9 ^d\"\n", "a: \"b\\\n  ^c\"\n",
    "a: é 🔥 ^b\n", "a: >- # note\n  b\n  ^c\n", "a: >-\n\n  b\n  ^c\n", "a: |2\n   b\n  ^c\n",
    "x: [{a: b ^c}]\n", "x:\n  - a: >-\n      b\n      ^c\n", "a: >-\r\n  b\r\n  c ^d\r\n",
    "a: b  \n  ^c\n", "a: >-\n  b  c\n  ^d\n", "a: \"b   \n   ^c\"\n",
  ])
  func `A part of a text has its place`(_ marked: String) throws {
    let text = marked.replacingOccurrences(of: "^", with: "")
    let before = marked.prefix { $0 != "^" }
    let line = before.count { $0 == "\n" || $0 == "\r\n" } + 1
    let lineStart = before.lastIndex { $0 == "\n" || $0 == "\r\n" }.map { before.index(after: $0) }
    let column = before[(lineStart ?? before.startIndex)...].unicodeScalars.count + 1
    let wanted = try #require(marked.drop { $0 != "^" }.dropFirst().first)

    let root = try #require(parse(text).value)
    let value = try #require(Self.find("a", in: root))
    let content = Array((value.text ?? "").unicodeScalars)
    let offset = try #require(content.lastIndex { Character($0) == wanted })
    let place = value.location(of: offset..<offset + 1)
    #expect("\(place.line):\(place.column)" == "\(line):\(column)")
    #expect(place.length == 1)
  }

  private static func find(_ key: String, in value: YAMLValue) -> YAMLValue? {
    for entry in value.entries {
      if entry.key.value == key { return entry.value }
      if let found = find(key, in: entry.value) { return found }
    }
    return value.items.lazy.compactMap { find(key, in: $0) }.first
  }

  @Test func `The end of a text has a place, too`() throws {
    let value = try value("a: bc\n")
    #expect(
      value.location(of: 2..<2)
        == Diagnostics.SourceLocation(path: "f", line: 1, column: 6, length: 1))
  }

  @Test(arguments: [
    ("", "empty-file 1:1"), ("# a\n", "empty-file 1:1"), ("a: b: c\n", "invalid-yaml 1:5"),
    ("a: [b\n", "invalid-yaml 2:1"), ("a: \"b\n", "invalid-yaml 2:1"),
  ])
  func `What can't be parsed is reported once`(_ text: String, _ problem: String) {
    let parsed = parse(text)
    #expect(parsed.value == nil)
    let found = parsed.report.map {
      "\($0.id.rawValue) \($0.location.line):\($0.location.column)"
    }
    #expect(found == [problem])
  }

  @Test func `The line that isn't UTF-8 is found`() {
    for (bytes, line) in [
      ([0xFF], 1), ([0x61, 0x0A, 0x62, 0x0A, 0xC3], 3), ([0x0A, 0xF5, 0x80], 2),
      ([0x61, 0x0A, 0xED, 0xA0, 0x80, 0x0A, 0x0A], 2),
    ] as [([UInt8], Int)] {
      var report: [Diagnostic] = []
      let source = SourceText(path: "f", text: String(decoding: bytes, as: UTF8.self))
      let value = YAMLDocument.parse(bytes, of: source, into: &report)
      #expect(value == nil)
      #expect(report.map(\.id) == ["not-utf8"] && report.map(\.location.line) == [line])
    }
  }
}
