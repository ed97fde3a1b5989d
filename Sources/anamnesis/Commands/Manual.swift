import ArgumentParser
import Foundation

/// Writes a page of the manual; the installer uses it.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a page of the manual about a program that describes itself.",
    discussion: """
      EXAMPLES
        anamnesisd --experimental-dump-help > help.json
        anamnesis manual --section 8 --date "November 21, 2026" help.json > anamnesisd.8
      """,
    shouldDisplay: false)

  @Option(help: "The section of the manual.")
  var section = 1

  @Option(help: "The day that the page bears, as November 21, 2026.")
  var date: String

  @Argument(help: "What the program prints with --experimental-dump-help.", completion: .file())
  var description: String

  func run() throws {
    guard let input = FileManager.default.contents(atPath: description) else {
      Console.printError("anamnesis: can't read '\(description)'")
      throw ExitStatus.missingInput.code
    }
    guard let tool = try? JSONDecoder().decode(ToolDescription.self, from: input) else {
      Console.printError("anamnesis: '\(description)' describes no program")
      throw ExitStatus.brokenData.code
    }
    Console.print(ManualPage(tool.command, section: section, date: date).text)
  }
}
