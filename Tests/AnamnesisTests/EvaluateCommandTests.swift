import Foundation
import TestSupport
import Testing

/// `anamnesis evaluate`: figures, bars and exit codes.
@Suite struct EvaluateCommandTests {
  /// Runs the command on a folder with one file of answers, or with none.
  private func evaluate(
    _ answers: String?, _ arguments: String...
  ) throws -> (code: Int32, output: String, errors: String) {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    if let answers { try folder.write("source\tlabel\ttext\n\(answers)", to: "answers/yesno.tsv") }
    return try Program.run(
      ["evaluate", "matcher", "Dialogues/bicycle", folder.path] + arguments)
  }

  private static let right = "x\tYES\tyes\nx\tNO\tno\n"
  private static let flipped = "x\tYES\tyes\nx\tNO\tyes\n"

  @Test func `the table shows figures, bars and what was skipped`() throws {
    let result = try evaluate(Self.right)
    #expect(result.code == 0)
    #expect(result.output.contains("answers/yesno.tsv\n  accuracy "))
    #expect(result.output.contains("100.00 %  at least 95: reached (2 of 2)"))
    #expect(result.output.contains("values: skipped, not in the folder"))
  }

  @Test func `a missed bar fails only where bars are required`() throws {
    #expect(try evaluate(Self.flipped).code == 0)
    let required = try evaluate(Self.flipped, "--require-bars")
    #expect(required.code == 1)
    #expect(required.output.contains("50.00 %  at least 95: MISSED (1 of 2)"))
    #expect(try evaluate(Self.right, "--require-bars").code == 0)
  }

  @Test func `JSON holds every figure`() throws {
    let result = try evaluate(Self.flipped, "--json", "--require-bars")
    #expect(result.code == 1)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(json as? [String: Any])
    let rows = try #require(object["measurements"] as? [[String: Any]])
    #expect(rows.map { $0["name"] as? String }.first == "accuracy")
    #expect(rows.map { $0["reached"] as? Bool } == [false, false, false])
    #expect((object["skipped"] as? [String])?.contains("speed") == true)
  }

  @Test func `without data everything is skipped`() throws {
    let result = try evaluate(nil, "--require-bars")
    #expect(result.code == 0)
    #expect(result.output.split(separator: "\n").allSatisfy { $0.contains(": skipped") })
  }

  @Test(
    arguments: [
      ["matcher", "Sources", "Tests"], ["matcher", "Dialogues/bicycle", "/nowhere"],
      ["turns", "Sources"], ["turns", "/nowhere"], ["knowledge", "Sources"],
    ])
  func `what isn't there is no input`(arguments: [String]) throws {
    let result = try Program.run(["evaluate"] + arguments)
    #expect(result.code == 66)
    #expect(result.errors.hasPrefix("anamnesis: there is no "))
  }

  @Test(arguments: ["turns", "knowledge"])
  func `a broken pack says who tells more`(measurement: String) throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write("pack: x\n", to: "pack.yaml")
    let result = try Program.run(["evaluate", measurement, folder.path])
    #expect(result.code == 65)
    #expect(result.errors.contains(#/'anamnesis (check|test) /#))
  }
}
