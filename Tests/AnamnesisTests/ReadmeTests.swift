import Foundation
import Testing

/// The conversation that the README shows, held again.
@Suite struct ReadmeTests {
  /// The lines of the block below a heading.
  private func block(below heading: String) throws -> [String] {
    let url = Program.repository.appendingPathComponent("README.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n\(heading)\n").dropFirst().first)
    let block = try #require(section.components(separatedBy: "```text\n").dropFirst().first)
    return try #require(block.components(separatedBy: "\n```").first).components(separatedBy: "\n")
  }

  @Test func `the conversation was held, and is held so still`() throws {
    let lines = try block(below: "## A conversation")
    #expect(lines.count <= 60, "it fits on a screen")
    let said = lines.filter { $0.hasPrefix("You: ") }.map { String($0.dropFirst("You: ".count)) }
    #expect(said.count > 1)
    // Lines as wide as the screen would scroll sideways while they are typed.
    let terminal = try Pseudoterminal(["chat"], environment: ["TERM": "dumb"], columns: 100)
    for words in said {
      try terminal.wait(for: "You: ")
      try terminal.type("\(words)\r")
    }
    try terminal.wait(for: "You: ")
    let shown = terminal.transcript.replacing("\r\n", with: "\n")
    #expect(shown.contains(lines.joined(separator: "\n")))
  }
}
