import DialogueMachine
import Expressions
import Testing

struct TemplateTests {
  private static let readings: [(source: String, pieces: [Template.Piece])] = [
    ("", []),
    ("Hello.", [.text("Hello.")]),
    ("{name}", [.value("name")]),
    ("This could wait {urgency}.", [.text("This could wait "), .value("urgency"), .text(".")]),
    ("{a}{b-c}{d_e}", [.value("a"), .value("b-c"), .value("d_e")]),
    ("Größe 🙂 {größe}!", [.text("Größe 🙂 "), .value("größe"), .text("!")]),
    ("# | : if x", [.text("# | : if x")]),
  ]

  @Test(arguments: readings)
  func `reads words and values`(source: String, pieces: [Template.Piece]) throws {
    #expect(try Template(parsing: source).pieces == pieces)
  }

  private static let errors: [(source: String, range: Range<Int>)] = [
    ("{", 0..<1), ("}", 0..<1), ("a {b", 2..<3), ("a b}", 3..<4), ("{}", 0..<2),
    ("a {b c}", 2..<7), ("{a{b}", 0..<1), ("{a}}", 3..<4), ("{1}", 0..<3), ("{a} {b} {", 8..<9),
    ("e\u{301}🙂 {", 4..<5), ("{e\u{301}} {}", 5..<7), ("{a{b}}", 0..<6),
    ("{if a}", 0..<6), ("x {if a =: b}", 9..<9), ("{if a: b | c | d}", 0..<17),
    ("{count a: b}", 0..<12), ("{count 1: b | c}", 0..<16), ("{a | {b}", 0..<1),
  ]

  @Test(arguments: errors)
  func `refuses a brace without a partner or a meaning`(source: String, range: Range<Int>) {
    let error = #expect(throws: TemplateError.self) { try Template(parsing: source) }
    #expect(error?.range == range)
  }

  @Test func `fills in its values, and nothing for a name without one`() throws {
    let template = try Template(parsing: "{who} saw {what}, {who} did{x}.")
    #expect(template.names == ["who", "what", "who", "x"])
    let text = template.text(Template.Values(words: { ["who": "You", "what": "{who}"][$0] }))
    #expect(text == "You saw {who}, You did.")
  }

  private static let turns = [
    (0, "Thanks. It is so."), (1, "I see. It is so."), (2, "Ah, you. It is so."),
    (3, "Thanks. It is so."),
  ]

  @Test(arguments: turns)
  func `wordings take turns`(turn: Int, text: String) throws {
    let template = try Template(parsing: "{Thanks | I see | Ah, {who}}. It is so.")
    #expect(template.text(Template.Values(turn: turn, words: { _ in "you" })) == text)
  }

  private static let conditions: [(Truth, String)] = [
    (.yes, "Is your mother well?"), (.no, "Are you well?"), (.unknown, "Are you well?"),
  ]

  @Test(arguments: conditions)
  func `words under a condition need its truth`(truth: Truth, text: String) throws {
    let template = try Template(parsing: "{if patient = other: Is {patient} | Are you} well?")
    let values = Template.Values(words: { _ in "your mother" }, truth: { _ in truth })
    #expect(template.text(values) == text)
    #expect(template.names == ["patient"])
    #expect(template.conditions.flatMap(\.atoms).map(\.range) == [4..<19])
  }

  @Test func `words under a condition may be left out`() throws {
    let template = try Template(parsing: "{if late: It is late. }Good night.")
    #expect(template.text(Template.Values(truth: { _ in .no })) == "Good night.")
    #expect(template.text(Template.Values(truth: { _ in .yes })) == "It is late.Good night.")
  }

  private static let counts = [
    (0, "0 questions"), (1, "one question"), (2, "2 questions"), (11, "11 questions"),
  ]

  @Test(arguments: counts)
  func `one and many differ`(number: Int, text: String) throws {
    let template = try Template(parsing: "{count asked: one question | # questions}")
    #expect(template.text(Template.Values(number: { _ in number })) == text)
    #expect(template.counts == ["asked"])
  }

  @Test func `tells every wording for proof-readers`() throws {
    let template = try Template(parsing: "{A {x} | B}, {if y: c | {d | e}}.")
    #expect(template.wordings == ["A x, c.", "B, d."])
  }
}
