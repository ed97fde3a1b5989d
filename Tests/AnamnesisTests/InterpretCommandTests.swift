import Foundation
import Testing

/// `anamnesis interpret`: how an utterance is read, for authors and for tools.
@Suite struct InterpretCommandTests {
  private func interpret(
    _ arguments: String..., input: String = ""
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(["interpret", "Dialogues/calcinosis"] + arguments, input: input)
  }

  @Test func `an utterance is told in sentences`() throws {
    let result = try interpret("no fever but it itches")
    #expect(result.code == 0 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "understood: 2 of 2 words put to use")
    #expect(result.output.contains("\"no\" makes it absent"))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
  }

  @Test func `JSON holds what is said, where, and why`() throws {
    let result = try interpret("no fever but it itches", "--json")
    #expect(result.code == 0)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(json as? [String: Any])
    #expect(object["utterance"] as? String == "no fever but it itches")
    #expect(object["decision"] as? String == "understood")
    let mentions = try #require(object["mentions"] as? [[String: Any]])
      .filter { $0["kind"] as? String == "finding" }
    #expect(mentions.map { $0["polarity"] as? String } == ["absent", "present"])
    #expect(mentions.first?["span"] as? [Int] == [3, 8])
    #expect((object["reasons"] as? [String])?.isEmpty == false)
  }

  @Test func `each line of the input is an utterance`() throws {
    let result = try interpret("--json", input: "I have a fever\n\nyes\n")
    #expect(result.code == 0)
    let decisions = try result.output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["decision"] as? String
    }
    #expect(decisions == ["understood", "notUnderstood", "understood"])
  }

  @Test func `a question gives short answers their meaning`() throws {
    let result = try interpret("--question", "Q05", "the second", "--json")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    #expect((json as? [String: Any])?["picked"] as? [Int] == [1])
  }

  @Test func `a question that isn't there is refused with a suggestion`() throws {
    let result = try interpret("--question", "Q055", "yes")
    #expect(result.code == 64)
    #expect(result.errors.contains("there is no question 'Q055'; did you mean 'Q0"))
    #expect(result.output.isEmpty)
  }

  @Test func `a pack that isn't there is refused`() throws {
    let result = try Program.run(["interpret", "Dialogues/nothing", "yes"])
    #expect(result.code == 66)
    #expect(result.errors.contains("Dialogues/nothing"))
  }
}
