import DialogueMachine
import Testing

struct TemplateTests {
  private static let readings: [(source: String, pieces: [Template.Piece])] = [
    ("", []),
    ("Hello.", [.text("Hello.")]),
    ("{name}", [.value("name")]),
    ("This could wait {urgency}.", [.text("This could wait "), .value("urgency"), .text(".")]),
    ("{a}{b-c}{d_e}", [.value("a"), .value("b-c"), .value("d_e")]),
    ("Größe 🙂 {größe}!", [.text("Größe 🙂 "), .value("größe"), .text("!")]),
  ]

  @Test(arguments: readings)
  func `reads words and values`(source: String, pieces: [Template.Piece]) throws {
    #expect(try Template(parsing: source).pieces == pieces)
  }

  private static let errors: [(source: String, range: Range<Int>)] = [
    ("{", 0..<1), ("}", 0..<1), ("a {b", 2..<3), ("a b}", 3..<4), ("{}", 0..<2),
    ("a {b c}", 2..<7), ("{a{b}", 0..<5), ("{a}}", 3..<4), ("{1}", 0..<3), ("{a} {b} {", 8..<9),
    ("e\u{301}🙂 {", 4..<5), ("{e\u{301}} {}", 5..<7),
  ]

  @Test(arguments: errors)
  func `refuses a brace without a partner or a name`(source: String, range: Range<Int>) {
    let error = #expect(throws: TemplateError.self) { try Template(parsing: source) }
    #expect(error?.range == range)
  }

  @Test func `fills in its values, and nothing for a name without one`() throws {
    let template = try Template(parsing: "{who} saw {what}, {who} did{x}.")
    #expect(template.names == ["who", "what", "who", "x"])
    let text = template.text { ["who": "You", "what": "{who}"][$0] }
    #expect(text == "You saw {who}, You did.")
  }
}
