import Foundation
import ShippedPacks
import Testing

/// `anamnesis trace`: how turns come about, for authors and for tools.
@Suite struct TraceCommandTests {
  private func trace(
    _ arguments: String..., input: String = ""
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(["trace", "Dialogues/bicycle"] + arguments, input: input)
  }

  @Test func `each message is traced as a tree below it, after the opening`() throws {
    let result = try trace("the brakes squeal", "none of these")
    #expect(result.code == 0 && result.errors.isEmpty)
    let roots = result.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(roots == ["opening", "> the brakes squeal", "> none of these"])
    for part in [
      "    tokens: the brakes squeal\n", "    brake_squeal present, mentioned\n",
      "  contaminated_brake_pads: +", "    takes workshop/story on understood, way 1",
      "  script: workshop/interview, asks safety_check\n",
    ] { #expect(result.output.contains(part), "\(part)") }
  }

  @Test func `JSON holds a turn a line`() throws {
    let result = try trace(
      "--json", input: "the brakes squeal\nthe steering is loose\nnever read\n")
    let turns = try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(result.code == 0)
    #expect(turns.map { $0["turn"] as? Int } == [0, 1, 2])
    #expect(turns.map { $0["isOver"] as? Bool } == [false, false, true])
    #expect(turns.map { $0["urgency"] as? String } == [nil, "same_day", "emergency"])
    #expect(turns[0]["reading"] == nil)
    #expect(
      (turns[1]["reading"] as? [String: Any])?["tokens"] as? [String] == [
        "the", "brakes", "squeal",
      ])
    let grounds = try #require(turns[2]["grounds"] as? [[String: Any]])
    #expect(grounds.first?["names"] as? [String] == ["steering_or_frame_fails"])
  }

  @Test func `guards are told as they were tried, with what they came to`() throws {
    let pack = try ScratchPack()
    let script = try pack.text(of: "dialogues/workshop.yaml")
    let way = try #require(script.firstRange(of: #/ {6}understood:\n {8}go: .*\n {8}sample: .*\n/#))
    try pack.write(
      script.replacingCharacters(
        in: way,
        with: "      understood: [{go: interview, when: cracked_frame}, "
          + "{go: interview, when: turns > 3}, {go: interview}]\n"),
      to: "dialogues/workshop.yaml")
    let result = try Program.run(["trace", pack.path, "the brakes squeal"])
    #expect(
      result.output.contains(
        """
            tries workshop/story on understood, way 1, if cracked_frame: unknown
            tries workshop/story on understood, way 2, if turns > 3: no
            takes workshop/story on understood, way 3
            enters workshop/interview

        """), "\(result)")
  }

  @Test func `a chat can be traced from its opening on`() throws {
    let result = try Program.run(
      ["chat", "--pack", "Dialogues/bicycle", "--trace"], input: "the brakes squeal\n")
    #expect(result.code == 0)
    #expect(result.output.split(separator: "Trace:\n").count == 3)
    #expect(result.output.contains("brake_squeal present, mentioned"))
  }

  @Test func `a recorded conversation is a transcript that passes`() throws {
    let pack = try ScratchPack()
    try FileManager.default.createDirectory(
      atPath: "\(pack.path)/transcripts", withIntermediateDirectories: true)
    let file = "\(pack.path)/transcripts/mine.chat"
    let chat = try Program.run(
      ["chat", "--pack", pack.path],
      input:
        "the brakes squeal\n/record \(file)\nnone of these\nstart over\na flat tyre\nno\nquit\n")
    #expect(chat.code == 0 && chat.output.contains("What was said is in"))
    #expect(try pack.text(of: "transcripts/mine.chat").split(separator: "\n---\n").count == 2)
    let test = try Program.run(["test", file])
    #expect(test.code == 0 && test.output.hasPrefix("2 conversations, all passed; 5 turns"))
  }
}
