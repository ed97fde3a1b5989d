import Foundation
import ShippedPacks
import TestSupport
import Testing

/// `anamnesis test`: conversations that test packs.
@Suite struct TestCommandTests {
  private static let good = "# good\n> my tyre is flat\n= flat_tyre present  asks safety_check\n"
  private static let bad = "# bad\n> my tyre is flat\n# and yet\n= flat_tyre absent   over\n"

  private func test(
    _ arguments: String...
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(["test"] + arguments)
  }

  @Test func `the shipped packs pass`() throws {
    let result = try test("Dialogues")
    #expect(result.code == 0 && result.errors.isEmpty)
    let summary = /\d+ conversations, all passed; \d+ turns in \d+\.\d\d s, \d+ a second\n/
    #expect(result.output.wholeMatch(of: summary) != nil)
  }

  @Test func `a failure is told with its line and with what led to it`() throws {
    let pack = try ScratchPack(["a": Self.good, "b": Self.bad])
    let result = try test(pack.path)
    #expect(result.code == 1 && result.errors.isEmpty)
    let place = "\(pack.path)/transcripts/b.chat:4"
    #expect(
      result.output.hasPrefix(
        """
        \(place): expected flat_tyre absent, but it is present
            > my tyre is flat
        \(place): expected over, but it goes on
            > my tyre is flat
        2 conversations, 1 failed; 2 turns in
        """))
  }

  @Test func `what can't be read is shown with a caret, and the rest is held`() throws {
    let pack = try ScratchPack(["a": "# a\n> x\n= flat_tire present\n", "b": Self.bad])
    let result = try test(pack.path)
    #expect(result.code == 65)
    #expect(
      result.output.hasPrefix(
        """
        \(pack.path)/transcripts/a.chat:3:3: error: [unknown-expectation] there is no finding \
        'flat_tire', and no expectation begins so
           3 | = flat_tire present
             |   ^~~~~~~~~ did you mean 'flat_tyre'?
        \(pack.path)/transcripts/b.chat:4: expected
        """))
    #expect(result.output.contains("1 conversation, 1 failed, 1 file can't be read; "))
    #expect(try test(pack.path, "--color", "always").output.contains("\u{1B}[1;31merror:"))
  }

  @Test func `a broken pack can't be tested`() throws {
    let pack = try ScratchPack(["a": Self.good])
    try pack.write("pack: x\n", to: "pack.yaml")
    let result = try test(pack.path)
    #expect(result.code == 65)
    #expect(result.output.contains("\(pack.path): the pack can't be used; 'anamnesis check "))
  }

  @Test func `where there is nothing to test, that is said`() throws {
    let pack = try ScratchPack()
    let missing = "\(pack.path)/none.chat"
    for (arguments, words) in [
      ([pack.path], "there is no transcript"), ([missing], "there is no '\(missing)'"),
      (["Sources"], "there is no pack in 'Sources'"),
      (["Dialogues", "--filter", "a goat"], "no conversation has 'a goat' in"),
    ] {
      let result = try Program.run(["test"] + arguments)
      #expect(result.code == 66 && result.output.isEmpty)
      #expect(result.errors.contains(words))
    }
    #expect(try test().code == 64)
  }

  @Test func `a thorough test holds each conversation in all ways that are left`() throws {
    let pack = try ScratchPack(["a": Self.good])
    try pack.write(try pack.text(of: "pack.yaml") + "\n\n", to: "pack.yaml")
    let loose = try test(pack.path, "--thorough")
    #expect(loose.code == 0 && loose.output.hasPrefix("1 conversation, all passed; 3 turns in "))
    #expect(try Program.run(["fmt", pack.folder.path]).code == 0)
    let tidy = try test(pack.path, "--thorough")
    #expect(tidy.code == 0 && tidy.output.hasPrefix("1 conversation, all passed; 2 turns in "))
    #expect(try test(pack.path).output.hasPrefix("1 conversation, all passed; 1 turn in "))
  }

  @Test func `one transcript, or what has a word in its title, is held alone`() throws {
    let pack = try ScratchPack(["a": Self.good + "---\n" + Self.bad, "b": Self.bad])
    for arguments in [
      ["\(pack.path)/transcripts/a.chat", "--filter", "GOOD"], [pack.path, "--filter", "good"],
    ] {
      let result = try Program.run(["test"] + arguments)
      #expect(result.code == 0 && result.output.hasPrefix("1 conversation, all passed; 1 turn in "))
    }
    let files = try test("\(pack.path)/transcripts/b.chat", "\(pack.path)/transcripts/b.chat")
    #expect(files.code == 1 && files.output.contains("1 conversation, 1 failed; "))
  }

  @Test func `JSON holds every failure with its place`() throws {
    let pack = try ScratchPack(["b": Self.bad])
    let result = try test(pack.path, "--json")
    #expect(result.code == 1 && result.errors.isEmpty)
    let report = try object(result.output)
    #expect(report["conversations"] as? Int == 1 && report["failures"] as? Int == 2)
    let packs = try #require(report["packs"] as? [[String: Any]])
    #expect(packs[0]["coverage"] == nil)
    let file = try #require((packs[0]["files"] as? [[String: Any]])?.first)
    #expect(file["ok"] as? Bool == false && file["file"] as? String == "transcripts/b.chat")
    let conversation = try #require((file["conversations"] as? [[String: Any]])?.first)
    #expect(conversation["title"] as? String == "bad")
    let failure = try #require((conversation["failures"] as? [[String: Any]])?.last)
    #expect(failure["line"] as? Int == 4 && failure["column"] as? Int == 22)
    #expect(failure["expected"] as? String == "over")
    #expect(failure["utterance"] as? String == "my tyre is flat")
  }

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func `JUnit's XML goes to a file`() throws {
    let pack = try ScratchPack(["a": Self.good, "b": Self.bad])
    let file = pack.folder.path("junit.xml")
    #expect(try test(pack.path, "--junit", file).code == 1)
    let xml = try String(contentsOfFile: file, encoding: .utf8)
    #expect(xml.contains("<testsuites tests=\"2\" failures=\"1\""))
    #expect(xml.contains("expected over, but it goes on"))
    let refused = try test(pack.path, "--junit", "\(file)/junit.xml")
    #expect(refused.code == 73 && refused.errors.contains("can't write"))
  }

  @Test func `what isn't as expected is replaced on demand`() throws {
    let pack = try ScratchPack(["a": Self.good, "b": Self.bad])
    let file = "\(pack.path)/transcripts/b.chat"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    let result = try test(pack.path, "--update")
    #expect(result.code == 0)
    #expect(
      result.output.hasPrefix(
        """
        \(file):4: flat_tyre absent is now flat_tyre present
        \(file):4: over is now not over
        2 conversations, all passed; 2 turns in
        """))
    #expect(
      try pack.text(of: "transcripts/b.chat")
        == "# bad\n> my tyre is flat\n# and yet\n= flat_tyre present   not over\n")
    #expect(try pack.text(of: "transcripts/a.chat") == Self.good)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let again = try test(pack.path, "--update")
    #expect(again.code == 0 && again.output.hasPrefix("2 conversations, all passed; "))
  }

  @Test func `what can't be replaced goes on failing`() throws {
    let pack = try ScratchPack(["b": "# b\n> my tyre is flat\n= over\n< nothing of the kind\n"])
    let result = try test(pack.path, "--update")
    #expect(result.code == 1)
    #expect(result.output.contains("b.chat:3: over is now not over"))
    #expect(result.output.contains("b.chat:4: expected < nothing of the kind, but it says:"))
  }

  @Test func `coverage is a table and a list, or JSON`() throws {
    let pack = try ScratchPack(["a": Self.good])
    let text = try test(pack.path, "--coverage")
    #expect(text.code == 0)
    #expect(text.output.contains("  states         3 of 5         60.0 %\n"))
    let missing = /dialogues\/workshop\.yaml:\d+: workshop\/closing\n/
    #expect(text.output.firstMatch(of: missing) != nil)
    let report = try object(try test(pack.path, "--coverage", "json").output)
    let packs = try #require(report["packs"] as? [[String: Any]])
    let states = try #require((packs[0]["coverage"] as? [String: [String: Any]])?["states"])
    #expect(states["covered"] as? Int == 3 && states["total"] as? Int == 5)
    #expect(states["counts"] as? [String: Int] != nil)
    let parts = try #require(states["missing"] as? [[String: Any]])
    #expect(parts.map { $0["name"] as? String } == ["workshop/stop", "workshop/closing"])
  }

  @Test func `too little coverage fails`() throws {
    let pack = try ScratchPack(["a": Self.good])
    let result = try test(pack.path, "--fail-under", "90")
    #expect(result.code == 1)
    #expect(result.errors.contains("is exercised, less than 90.0 %"))
    #expect(!result.output.contains("states"))
    #expect(try test(pack.path, "--fail-under", "1").code == 0)
    #expect(try test(pack.path, "--fail-under", "101").code == 64)
  }

  @Test func `counts for a graph go to a file, of one pack at a time`() throws {
    let pack = try ScratchPack(["a": Self.good])
    let file = pack.folder.path("coverage.json")
    #expect(try test(pack.path, "--coverage-file", file).code == 0)
    let json = try object(try String(contentsOfFile: file, encoding: .utf8))
    #expect((json["states"] as? [String: Int])?["workshop/story"] == 1)
    #expect((json["transitions"] as? [String: Int])?["workshop/story/understood/0"] == 1)
    let graph = try Program.run(["graph", pack.path, "--coverage", file])
    #expect(graph.code == 0 && graph.errors.isEmpty && graph.output.contains("story"))
    let two = try test("Dialogues", "--coverage-file", file)
    #expect(two.code == 64 && two.errors.contains("one pack at a time"))
  }
}
