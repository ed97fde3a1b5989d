import IntentMatcher
import Testing

/// Wishes about the conversation, and questions of one's own.
@Suite struct DialogueActTests {
  @Test(
    arguments: [
      ("help", "help"), ("what can you do?", "help"), ("why", "why"), ("why do you ask?", "why"),
      ("go back", "back"), ("please go back", "back"), ("undo that", "back"),
      ("repeat that please", "repeat"), ("say that again", "repeat"), ("start over", "restart"),
      ("quit", "quit"), ("bye", "quit"), ("skip", "skip"), ("hello", "greeting"),
      ("good morning", "greeting"), ("thanks", "thanks"), ("thank you so much", "thanks"),
      ("I'm so scared", "distress"), ("I want to talk to a human", "human"),
    ])
  func `a wish is understood`(_ text: String, _ act: String) {
    let reading = English.matcher.interpret(text)
    #expect(Set(reading.names(of: .act)) == [act])
    #expect(reading.names(of: .finding).isEmpty)
    #expect(reading.decision == .understood)
  }

  @Test(
    arguments: [
      "my back itches", "the fever came back again",
      "the cream doesn't help with the itching at night",
      "I can't say why it itches",
    ])
  func `a word of a wish within a sentence is none`(_ text: String) {
    #expect(English.matcher.interpret(text).names(of: .act).isEmpty)
    #expect(!English.matcher.interpret(text).names(of: .finding).isEmpty)
  }

  @Test(
    arguments: [
      ("can it be cut out?", .question, "F10"), ("is it cancer?", .question, "F02"),
      ("will it come back?", .question, "F11"), ("is it contagious?", .question, "F03"),
    ] as [(String, Concept.Kind, String)])
  func `a question is understood and asserts nothing`(
    _ text: String, _ kind: Concept.Kind, _ name: String
  ) {
    let reading = English.matcher.interpret(text)
    #expect(reading.names(of: kind) == [name])
    #expect(reading.names(of: .finding).isEmpty)
    #expect(reading.decision == .understood)
  }

  @Test(arguments: ["I'm so scared", "I want to die"])
  func `a cry for help answers nothing`(_ text: String) {
    #expect(English.matcher.interpret(text).answer == nil)
  }
}
