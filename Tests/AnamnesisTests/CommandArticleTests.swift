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

  @Test func `every command is in its tables, and no other`() throws {
    let article = try String(
      contentsOf: Program.repository.appendingPathComponent(
        "Sources/anamnesis/anamnesis.docc/anamnesis.md"), encoding: .utf8)
    let commands = article.matches(of: #/\n\| `([a-z ]+)` \| [^|]+ \| `anamnesis /#)
      .map { String($0.1) }
    let help = try Program.run(["--experimental-dump-help"])
    let all = try JSONDecoder().decode(Help.self, from: Data(help.output.utf8)).command.leaves
    #expect(all.count > 15 && Set(commands) == Set(all))
  }

  @Test func `every example begins with a command of the program`() throws {
    let help = try Program.run(["help"]).output
    let examples = help.matches(of: /\n  anamnesis ([a-z]+)/).map { String($0.1) }
    #expect(examples.count > 10)
    for example in Set(examples) { #expect(try Program.run(["help", example]).code == 0) }
  }
}
