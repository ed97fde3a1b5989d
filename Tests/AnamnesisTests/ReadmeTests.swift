import Foundation
import Testing

/// What the README shows, done again.
@Suite struct ReadmeTests {
  private let text: String

  init() throws {
    text = try String(
      contentsOf: Program.repository.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// The lines of the block below a heading.
  private func block(below heading: String) throws -> [String] {
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

  @Test func `each command prints what it says`() throws {
    // A reader understands three dots at once, an author of tutorials a star.
    let steps = Tutorial(text.replacing("…", with: "*")).steps
    try #require(steps.count >= 6)
    let folder = try TutorialFolder()
    try folder.copy("Dialogues")
    try folder.follow(steps)
  }

  @Test func `every article that it names is there`() throws {
    let articles = text.matches(of: /\]\(([^)#]+\.md)\)/).map { String($0.output.1) }
    try #require(articles.count >= 10)
    for article in articles {
      let place = Program.repository.appendingPathComponent(article).path
      #expect(FileManager.default.fileExists(atPath: place), "\(article)")
    }
  }
}
