import ArgumentParser
import Foundation
import Packs

/// Writes the JSON Schemas of the pack format.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the JSON Schemas with which editors complete and check packs.",
    discussion: """
      EXAMPLES
        anamnesis schema Dialogues/schema

      An editor with a YAML language server finds a schema by the first line of a file, such as
        # yaml-language-server: $schema=../../schema/findings.schema.json

      Exits 0 when they are written, 73 when one can't be.
      """)

  @Argument(help: "The folder to write to.")
  var folder: String

  func run() throws {
    do {
      try write(to: URL(fileURLWithPath: folder, isDirectory: true))
    } catch {
      Console.printError("anamnesis: can't write to '\(folder)': \(error.localizedDescription)")
      throw ExitStatus.cannotCreate.code
    }
  }

  private func write(to root: URL) throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for file in JSONSchema.files {
      try file.text.write(
        to: root.appendingPathComponent(file.name), atomically: true, encoding: .utf8)
    }
  }
}
