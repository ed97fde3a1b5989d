import Foundation
import Testing

/// `anamnesis evaluate knowledge`: figures, requirements and exit codes.
@Suite struct EvaluateKnowledgeCommandTests {
  /// A pack in which each condition has the sign, and so takes the place of the next.
  private static func pack(conditions: Int) throws -> TinyPack {
    try TinyPack(
      (0..<conditions).map {
        TinyPack.Condition(name: "c\($0)", title: "C\($0)", urgency: "routine", sign: "E_1")
      })
  }

  private static func evaluate(
    _ pack: TinyPack, _ arguments: String...
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(["evaluate", "knowledge", pack.path] + arguments)
  }

  @Test func `the table has a line for each condition, and nothing else is printed`() throws {
    let result = try Self.evaluate(try Self.pack(conditions: 2), "--draws", "7", "--seed", "9")
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("7 typical patients of each condition, seed 9\n"))
    #expect(result.output.contains("\nc1           0.0 %  100.0 %      0  routine    c0 7\n"))
    #expect(
      result.output.contains("\nconditions with at least 90 % among the first three: 2 of 2 ("))
  }

  @Test func `strict patients aren't all typical`() throws {
    let pack = try Self.pack(conditions: 2)
    let result = try Self.evaluate(pack, "--strict")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("200 patients of each condition, seed 1\n"))
  }

  @Test func `a condition that isn't recognised fails only where all are required`() throws {
    let pack = try Self.pack(conditions: 4)
    #expect(try Self.evaluate(pack).code == 0)
    let required = try Self.evaluate(pack, "--require")
    #expect(required.code == 1 && required.output.contains("three: 3 of 4 (75.0 %)"))
    #expect(try Self.evaluate(try Self.pack(conditions: 3), "--require").code == 0)
  }

  @Test func `JSON holds every figure`() throws {
    let pack = try Self.pack(conditions: 4)
    let result = try Self.evaluate(pack, "--json", "--require", "--draws", "10")
    #expect(result.code == 1)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(json as? [String: Any])
    let rows = try #require(object["measurements"] as? [[String: Any]])
    #expect(rows.count == 4 * 3 + 4)
    #expect(rows[0]["data"] as? String == "c3" && rows[0]["figure"] as? Double == 0)
    #expect(rows[0]["note"] as? String == "0 of 10; instead: c0 10")
    #expect(rows.compactMap { $0["atLeast"] as? Double } == [90, 90, 90, 90])
    #expect(rows.map { $0["reached"] as? Bool }.count { $0 == false } == 1)
  }

  @Test func `what isn't there is no input, and draws are counted from one`() throws {
    #expect(try Program.run(["evaluate", "knowledge", "Sources"]).code == 66)
    let none = try Program.run(["evaluate", "knowledge", "pack", "--draws", "0"])
    #expect(none.code == 64 && none.errors.contains("--draws"))
  }
}
