import Diagnostics
import Testing

@testable import Packs

@Suite struct InspectorTests {
  /// What is wrong with the value of `a`: ids with places.
  private func problems(_ text: String, _ shape: Shape) throws -> [String] {
    var report: [Diagnostic] = []
    let source = SourceText(path: "f", text: text)
    let root = try #require(YAMLDocument.parse(Array(text.utf8), of: source, into: &report))
    var inspector = Inspector()
    let record = Record("a thing", "", [.required("a", shape, "What it is.")])
    inspector.inspect(root, against: .record(record))
    return inspector.diagnostics.map {
      "\($0.id.rawValue) \($0.location.line):\($0.location.column)"
    }
  }

  @Test(arguments: ["a: b\n", "a: 1\n", "a: 'b c'\n", "a: >-\n  b\n  c\n", "a: no\n", "a: ü\n"])
  func `A text has words`(_ text: String) throws {
    #expect(try problems(text, .text).isEmpty)
  }

  @Test(arguments: [
    ("a:\n", "empty-text 1:3"), ("a: ''\n", "empty-text 1:4"), ("a: ' '\n", "empty-text 1:4"),
    ("a: [b]\n", "wrong-type 1:4"), ("a: {b: c}\n", "wrong-type 1:4"),
    ("a:\n  - b\n", "wrong-type 2:3"),
  ])
  func `Anything else is no text`(_ text: String, _ problem: String) throws {
    #expect(try problems(text, .text) == [problem])
  }

  @Test(arguments: ["b", "B1", "1b", "b_c-d", "0"])
  func `A name has letters, digits and two signs`(_ name: String) throws {
    #expect(try problems("a: \(name)\n", .name).isEmpty)
  }

  @Test(arguments: ["_b", "-b", "b c", "b.c", "é", "b/c", "''", "b=c"])
  func `Anything else is no name`(_ name: String) throws {
    #expect(try problems("a: \(name)\n", .name) == ["invalid-name 1:4"])
  }

  @Test(arguments: ["1", "-1", "0.5", "1e2", "5"])
  func `A number is read in its range`(_ number: String) throws {
    #expect(try problems("a: \(number)\n", .number(-1...100)).isEmpty)
  }

  @Test(arguments: [
    ("x", "invalid-number"), ("1,5", "invalid-number"), ("nan", "invalid-number"),
    ("inf", "invalid-number"), ("-inf", "invalid-number"), ("''", "invalid-number"),
    ("1 2", "invalid-number"), ("1e999", "invalid-number"), ("1_000", "invalid-number"),
    ("-1.5", "number-out-of-range"), ("100.5", "number-out-of-range"),
  ])
  func `Anything else is no number`(_ number: String, _ id: String) throws {
    #expect(try problems("a: \(number)\n", .number(-1...100)) == ["\(id) 1:4"])
  }

  @Test func `A word is one of its list`() throws {
    #expect(try problems("a: b\n", .word(["b", "c"])).isEmpty)
    #expect(try problems("a: d\n", .word(["b", "c"])) == ["invalid-value 1:4"])
    #expect(try problems("a: [b]\n", .word(["b", "c"])) == ["wrong-type 1:4"])
    #expect(try problems("a: yes\n", .yesNo).isEmpty)
    #expect(try problems("a: true\n", .yesNo) == ["invalid-value 1:4"])
  }

  @Test func `A list is as long as it must be, and each item is inspected`() throws {
    #expect(try problems("a: []\n", .list(.name)).isEmpty)
    #expect(try problems("a: []\n", .list(.name, atLeast: 1)) == ["list-too-short 1:4"])
    #expect(try problems("a: [b]\n", .list(.name, atLeast: 2)) == ["list-too-short 1:4"])
    #expect(
      try problems("a: [b c, d, e f]\n", .list(.name)) == ["invalid-name 1:5", "invalid-name 1:13"])
    #expect(try problems("a: b\n", .list(.name)) == ["wrong-type 1:4"])
  }

  @Test func `The keys and values of a map are inspected`() throws {
    let shape = Shape.map(key: .name, value: .number(0...1))
    #expect(try problems("a: {}\n", shape).isEmpty)
    #expect(try problems("a: {b: 1, c: 0}\n", shape).isEmpty)
    #expect(
      try problems("a: {b c: 1, d: 2}\n", shape) == [
        "invalid-name 1:5", "number-out-of-range 1:16",
      ])
    #expect(try problems("a: [b]\n", shape) == ["wrong-type 1:4"])
    let words = Shape.map(key: .word(["b", "c"]), value: .text)
    #expect(try problems("a: {b: x, d: y}\n", words) == ["unknown-key 1:11"])
  }

  @Test func `A record has its keys and no others`() throws {
    let shape = Shape.record(
      Record("a part", "", [.required("b", .text, "Text."), .optional("c", .text, "More.")]))
    #expect(try problems("a: {b: x}\n", shape).isEmpty)
    #expect(try problems("a: {b: x, c: y}\n", shape).isEmpty)
    #expect(try problems("a: {c: y}\n", shape) == ["missing-key 1:4"])
    #expect(try problems("a: {b: x, d: y}\n", shape) == ["unknown-key 1:11"])
    #expect(try problems("a: {}\n", shape) == ["missing-key 1:4"])
    #expect(try problems("a: b\n", shape) == ["wrong-type 1:4"])
  }

  @Test func `A shape may have several forms`() throws {
    let shape = Shape.either([.name, .list(.name, atLeast: 1)])
    #expect(try problems("a: b\n", shape).isEmpty)
    #expect(try problems("a: [b]\n", shape).isEmpty)
    #expect(try problems("a: []\n", shape) == ["list-too-short 1:4"])
    #expect(try problems("a: b c\n", shape) == ["invalid-name 1:4"])
    #expect(try problems("a: {b: c}\n", shape) == ["wrong-type 1:4"])
  }

  @Test func `A key that is no text is reported`() throws {
    #expect(try problems("a: {[b, c]: d}\n", .map(key: .name, value: .text)) == ["wrong-type 1:5"])
  }

  @Test func `A message shows at most forty letters of a value`() throws {
    let long = String(repeating: "long", count: 30)
    var report: [Diagnostic] = []
    let source = SourceText(path: "f", text: "a: \(long)\n")
    let bytes = Array("a: \(long)\n".utf8)
    let root = try #require(YAMLDocument.parse(bytes, of: source, into: &report))
    var inspector = Inspector()
    inspector.inspect(root, against: .record(Record("it", "", [.required("a", .yesNo, "")])))
    let message = try #require(inspector.diagnostics.first?.message)
    #expect(message.contains("\(long.prefix(40))…") && !message.contains(long.prefix(41)))
  }
}
