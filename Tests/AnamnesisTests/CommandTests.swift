import Foundation
import TestSupport
import Testing

/// The program itself, as a person or a script runs it.
@Suite struct CommandTests {
  @Test func `check passes the shipped packs and prints what they hold`() throws {
    let result = try Program.run(["check", "Dialogues"])
    #expect(result.code == 0)
    #expect(result.output.contains("calcinosis 0.1.0\n  49 conditions"))
    #expect(result.output.contains("bicycle 0.1.0"))
    #expect(result.output.contains("judgement"))
    #expect(!result.output.contains("\u{1B}["))
  }

  @Test func `check fails a broken pack with its diagnostics`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write("pack: x\nverison: 1\n", to: "pack.yaml")
    let text = try Program.run(["check", folder.path])
    #expect(text.code == 1)
    #expect(text.output.contains("pack.yaml:2:1: error: [unknown-key]"))
    #expect(text.output.contains("did you mean 'version'?"))
    for arguments in [["--json"], ["--format", "json"], ["--format", "sarif"]] {
      let result = try Program.run(["check", folder.path] + arguments)
      #expect(result.code == 1)
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      }
    }
    let colored = try Program.run(["check", folder.path, "--color", "always"])
    #expect(colored.output.contains("\u{1B}[1;31merror:"))
  }

  @Test func `check says when there is no pack`() throws {
    let result = try Program.run(["check", "Sources"])
    #expect(result.code == 66)
    #expect(result.errors.contains("no pack"))
  }

  @Test func `check lists what it looks for`() throws {
    let text = try Program.run(["check", "--list"])
    #expect(text.code == 0 && text.output.split(separator: "\n").count > 40)
    #expect(text.output.contains(/\nshadowed-transition +an earlier way for the same answer/))
    let json = try Program.run(["check", "--list", "--json"])
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: String]]
    #expect(list?.count == text.output.split(separator: "\n").count)
    #expect(try Program.run(["check", "--list", "Dialogues"]).code == 64)
    #expect(try Program.run(["check"]).code == 64)
  }

  @Test func `chat holds a conversation over a pipe and ends with the input`() throws {
    let result = try Program.run(
      ["chat"], input: "a hard white lump on my fingertip\nnone of these\n")
    #expect(result.code == 0)
    #expect(result.output.contains("Tell me in your own words"))
    #expect(result.output.contains("I understood: "))
    #expect(result.output.contains("hard, stone-like to touch"))
  }

  @Test func `chat ends after an emergency`() throws {
    let result = try Program.run(["chat"], input: "my skin turned black\nthis is never read\n")
    #expect(result.code == 0)
    #expect(result.output.contains("EMERGENCY: "))
    #expect(result.output.contains("HOW SOON"))
  }

  @Test func `chat refuses a pack that is not there`() throws {
    let result = try Program.run(["chat", "--pack", "Dialogues/nothing"])
    #expect(result.code == 66)
    #expect(result.errors.contains("Dialogues/nothing"))
  }
}
