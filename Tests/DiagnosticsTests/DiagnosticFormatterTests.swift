import Diagnostics
import Testing

struct DiagnosticFormatterTests {
  @Test func `shows the line, a caret and a suggestion`() {
    let text = String(repeating: "\n", count: 11) + "    lable: hard, stone-like to touch\n"
    let diagnostic = Diagnostic(
      "unknown-key", "a finding has no key 'lable'",
      at: SourceLocation(path: "knowledge/findings.yaml", line: 12, column: 5, length: 5),
      suggestion: "label")
    #expect(
      shown(diagnostic, in: text) == """
        knowledge/findings.yaml:12:5: error: [unknown-key] a finding has no key 'lable'
          12 |     lable: hard, stone-like to touch
             |     ^~~~~ did you mean 'label'?

        """)
  }

  @Test func `a place without a length gets one caret`() {
    #expect(
      shown(at: 1, 3, in: "a: b") == """
        f.yaml:1:3: error: [x] wrong
           1 | a: b
             |   ^

        """)
  }

  @Test func `text that isn't ASCII before the caret takes one column a character`() {
    #expect(
      shown(at: 1, 9, length: 5, in: "größe – lable: 3") == """
        f.yaml:1:9: error: [x] wrong
           1 | größe – lable: 3
             |         ^~~~~

        """)
  }

  @Test func `a letter and its accent take one column together`() {
    #expect(
      shown(at: 1, 6, length: 5, in: "e\u{301}t: lable") == """
        f.yaml:1:6: error: [x] wrong
           1 | e\u{301}t: lable
             |     ^~~~~

        """)
  }

  @Test func `tabs before the caret stay tabs`() {
    #expect(
      shown(at: 1, 4, length: 2, in: "\ta\tbc") == """
        f.yaml:1:4: error: [x] wrong
           1 | \ta\tbc
             | \t \t^~

        """)
  }

  @Test func `a mark doesn't reach past its line`() {
    #expect(
      shown(at: 1, 3, length: 99, in: "a: bc\nmore") == """
        f.yaml:1:3: error: [x] wrong
           1 | a: bc
             |   ^~~

        """)
  }

  @Test func `a long line is cut, and so is its mark`() {
    let line = String(repeating: "a", count: 150) + String(repeating: "b", count: 150)
    let cut = String(repeating: "a", count: 150) + String(repeating: "b", count: 10)
    let indent = String(repeating: " ", count: 150)
    #expect(
      shown(at: 1, 151, length: 150, in: line) == """
        f.yaml:1:151: error: [x] wrong
           1 | \(cut) …
             | \(indent)^~~~~~~~~~

        """)
  }

  @Test func `a place beyond the cut is marked at the cut`() {
    let cut = String(repeating: "a", count: 160)
    #expect(
      shown(at: 1, 250, length: 3, in: String(repeating: "a", count: 300)) == """
        f.yaml:1:250: error: [x] wrong
           1 | \(cut) …
             | \(String(repeating: " ", count: 160))^

        """)
  }

  @Test func `a place that isn't in the text keeps its suggestion`() {
    let far = SourceLocation(path: "f.yaml", line: 9)
    #expect(
      shown(Diagnostic("x", "wrong", at: far), in: "a: b") == "f.yaml:9:1: error: [x] wrong\n")
    #expect(
      shown(Diagnostic("x", "wrong", at: far, suggestion: "right"), in: "a: b") == """
        f.yaml:9:1: error: [x] wrong
             | did you mean 'right'?

        """)
  }

  @Test func `notes follow with their own lines`() {
    let first = SourceLocation(path: "f.yaml", line: 1, column: 1, length: 1)
    let second = SourceLocation(path: "f.yaml", line: 2, column: 1, length: 1)
    let diagnostic = Diagnostic(
      "duplicate-key", .warning, "'a' is there twice", at: second,
      notes: [Diagnostic.Note("the first is here", at: first)])
    #expect(
      shown(diagnostic, in: "a: 1\r\na: 2\r\n") == """
        f.yaml:2:1: warning: [duplicate-key] 'a' is there twice
           2 | a: 2
             | ^
        f.yaml:1:1: note: the first is here
           1 | a: 1
             | ^

        """)
  }

  @Test func `colours the word, the caret and the notes`() {
    let place = SourceLocation(path: "f.yaml", line: 1, column: 1, length: 2)
    let diagnostic = Diagnostic(
      "x", "wrong", at: place, suggestion: "b", notes: [Diagnostic.Note("see", at: place)])
    #expect(
      shown(diagnostic, in: "ab", style: .ansi) == """
        f.yaml:1:1: \u{1B}[1;31merror:\u{1B}[0m [x] wrong
           1 | ab
             | \u{1B}[1;32m^~ did you mean 'b'?\u{1B}[0m
        f.yaml:1:1: \u{1B}[1;36mnote:\u{1B}[0m see
           1 | ab
             | \u{1B}[1;32m^~\u{1B}[0m

        """)
    let warning = Diagnostic("x", .warning, "wrong", at: SourceLocation(path: "f.yaml", line: 9))
    #expect(
      shown(warning, in: "", style: .ansi)
        == "f.yaml:9:1: \u{1B}[1;35mwarning:\u{1B}[0m [x] wrong\n")
  }

  @Test func `puts the prefix before every path`() {
    let place = SourceLocation(path: "f.yaml")
    let diagnostic = Diagnostic(
      "x", "wrong", at: place, notes: [Diagnostic.Note("see", at: place)])
    let formatter = DiagnosticFormatter(texts: [], prefix: "Dialogues/bicycle/")
    #expect(
      formatter.string(for: diagnostic) == """
        Dialogues/bicycle/f.yaml:1:1: error: [x] wrong
        Dialogues/bicycle/f.yaml:1:1: note: see

        """)
  }

  @Test func `line numbers of any size keep the bars aligned`() {
    let text = String(repeating: "\n", count: 12_344) + "a"
    #expect(
      shown(at: 12_345, 1, in: text) == """
        f.yaml:12345:1: error: [x] wrong
        12345 | a
              | ^

        """)
  }

  private func shown(
    at line: Int, _ column: Int, length: Int = 0, in text: String
  ) -> String {
    let place = SourceLocation(path: "f.yaml", line: line, column: column, length: length)
    return shown(Diagnostic("x", "wrong", at: place), in: text)
  }

  private func shown(
    _ diagnostic: Diagnostic, in text: String, style: DiagnosticFormatter.Style = .plain
  ) -> String {
    let source = SourceText(path: diagnostic.location.path, text: text)
    return DiagnosticFormatter(texts: [source], style: style).string(for: diagnostic)
  }
}
