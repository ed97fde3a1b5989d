import Foundation
import SocketSupport
import Testing

@testable import anamnesisd

/// What the article for operators says, against the daemon itself.
@Suite struct OperatingTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable {
          let name: String
        }

        let names: [Name]?
      }

      let arguments: [Argument]
    }

    let command: Command
  }

  private let article: String

  init() throws {
    article = try String(
      contentsOf: BuiltProgram.repository.appendingPathComponent(
        "Sources/AssistantServer/AssistantServer.docc/AssistantServer.md"), encoding: .utf8)
  }

  @Test func `every option is explained, and no other`() async throws {
    let program = try #require(BuiltProgram.file(named: "anamnesisd")).path
    let (status, lines) = try await Tool.run([program, "--experimental-dump-help"])
    try #require(status == 0)
    let help = try JSONDecoder().decode(Help.self, from: Data(lines.joined().utf8))
    let names = help.command.arguments.flatMap { $0.names ?? [] }.map(\.name)
    let options = Set(names.filter { $0.count > 1 }.map { "--\($0)" })
      .subtracting(["--help", "--version"])
    #expect(options.count > 10)
    let explained = article.matches(of: /`(--[a-z-]+)/).map { String($0.1) }
    #expect(Set(explained) == options)
  }

  @Test func `every status is explained, and no other`() {
    let explained = article.matches(of: #/\n\| (\d\d?) \| /#).compactMap { Int32($0.1) }
    #expect(Set(explained) == Set(anamnesisd.ExitStatus.allCases.map(\.rawValue)))
  }

  @Test func `every variable that it reads is explained`() throws {
    let sources = ["anamnesisd", "AssistantServer", "AssistantProtocol"]
    var variables: Set<String> = []
    for folder in sources {
      let root = BuiltProgram.repository.appendingPathComponent("Sources/\(folder)")
      for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
      where path.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        let read = text.matches(of: /environment\["([A-Z_]+)"\]/)
        variables.formUnion(read.map { String($0.1) })
      }
    }
    #expect(variables.count > 5)
    for variable in variables { #expect(article.contains("`\(variable)`"), "\(variable)") }
  }
}
