import Foundation
import Testing

/// What the article on the command says, against the command itself.
@Suite struct CommandArticleTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      let commandName: String
      let shouldDisplay: Bool
      let subcommands: [Command]?

      /// The commands that do something, as they are typed after the program's name.
      var leaves: [String] {
        let below = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
        return below.flatMap { command in
          let leaves = command.leaves
          return leaves.isEmpty
            ? [command.commandName] : leaves.map { "\(command.commandName) \($0)" }
        }
      }
    }

    let command: Command
  }

  private static func article() throws -> String {
    try String(
      contentsOf: Program.repository.appendingPathComponent(
        "Sources/anamnesis/anamnesis.docc/anamnesis.md"), encoding: .utf8)
  }

  private static func leaves() throws -> [String] {
    let help = try Program.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(Help.self, from: Data(help.output.utf8)).command.leaves
  }

  @Test func `every command is in its tables, and no other`() throws {
    let article = try Self.article()
    let commands = article.matches(of: #/\n\| `([a-z ]+)` \| [^|]+ \| `anamnesis /#)
      .map { String($0.1) }
    let all = try Self.leaves()
    #expect(all.count > 15 && Set(commands) == Set(all))
  }

  @Test func `every example begins with a command of the program`() throws {
    let help = try Program.run(["help"]).output
    let examples = help.matches(of: /\n  anamnesis ([a-z]+)/).map { String($0.1) }
    #expect(examples.count > 10)
    for example in Set(examples) { #expect(try Program.run(["help", example]).code == 0) }
  }

  @Test func `every command shows examples first, and says how it ends`() throws {
    let article = try Self.article()
    let rows = article.matches(of: #/\n\| ([\d, ]+) \| /#)
    let statuses = Set(rows.flatMap { $0.1.split(separator: ", ") }.compactMap { Int($0) })
    for command in try Self.leaves() {
      let help = try Program.run(["help"] + command.split(separator: " ").map(String.init)).output
      #expect(help.contains(try Regex("\n\nEXAMPLES\n  anamnesis \(command)( |\n)")), "\(command)")
      let end = try #require(help.firstMatch(of: /(?s)\nExits (.+?)\.\s/)?.1, "\(command)")
      let ends = end.matches(of: /\b(\d+)\b/).compactMap { Int($0.1) }
      #expect(ends == ends.sorted() && statuses.isSuperset(of: ends), "\(command): \(ends)")
    }
  }
}
