import Foundation
import ShippedPacks
import Testing

/// `anamnesis verify`: what it prints, and with what it exits.
@Suite struct VerifyCommandTests {
  private func verify(_ arguments: String...) throws -> (
    code: Int32, output: String, errors: String
  ) {
    try Program.run(["verify"] + arguments)
  }

  private static let topics = "vocabulary/topics.yaml"

  /// A copy of the bicycle's pack with a sample that another question takes.
  private func broken() throws -> ScratchPack {
    let pack = try ScratchPack()
    let text = try pack.text(of: Self.topics)
    try pack.write(
      text.replacing("so could I mend it by myself?", with: "can I still ride it?"), to: Self.topics
    )
    return pack
  }

  @Test func `samples that hold are counted`() throws {
    let result = try verify("Dialogues/bicycle", "Dialogues/bicycle")
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output.firstMatch(of: /^3\d samples, all understood; [0-9.]+ s\n$/) != nil)
  }

  @Test func `phrases are counted as well`() throws {
    let result = try verify("Dialogues/bicycle", "--phrases", "--jobs", "1")
    #expect(result.code == 0)
    #expect(result.output.contains(/3\d\ssamples, 4\d\d\sphrases, all understood;/))
  }

  @Test func `a stolen sample is shown with its line, a caret and the thief`() throws {
    let pack = try broken()
    let result = try verify(pack.path)
    #expect(result.code == 1 && result.errors.isEmpty)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(
      lines[0].hasPrefix("\(pack.path)/\(Self.topics):54:14: error: [stolen-sample] as a first"))
    #expect(lines[1].contains("  54 |     sample: [can I still ride it?, "))
    #expect(lines[2] == "     |              ^~~~~~~~~~~~~~~~~~~~")
    #expect(lines[3].hasPrefix("\(pack.path)/\(Self.topics):43:3: note: this takes it"))
    #expect(lines.last?.contains("1 not understood as promised") == true)
  }

  @Test func `JSON holds every problem with its places`() throws {
    let pack = try broken()
    let result = try verify(pack.path, "--json")
    #expect(result.code == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["ok"] as? Bool == false)
    let entry = try #require((json["packs"] as? [[String: Any]])?.first)
    #expect(entry["samples"] as? Int ?? 0 > 30 && entry["usable"] as? Bool == true)
    let problem = try #require((entry["problems"] as? [[String: Any]])?.first)
    #expect(problem["id"] as? String == "stolen-sample")
    #expect((problem["place"] as? [String: Any])?["line"] as? Int == 54)
    #expect((problem["notes"] as? [[String: Any]])?.count == 2)
  }

  @Test func `where there is nothing to verify, that is said`() throws {
    #expect(try verify("Sources").code == 66)
    #expect(try verify().code == 64)
    #expect(try verify("Dialogues/bicycle", "--jobs", "0").code == 64)
    let pack = try ScratchPack()
    try pack.write("pack: [", to: "pack.yaml")
    let result = try verify(pack.path)
    #expect(result.code == 65 && result.output.contains("the pack can't be used"))
    let tiny = try TinyPack([.init(name: "a", title: "A", urgency: "routine", sign: "E_1")])
    let empty = try verify(tiny.path)
    #expect(empty.code == 66 && empty.errors == "anamnesis: the packs have no samples\n")
  }
}
