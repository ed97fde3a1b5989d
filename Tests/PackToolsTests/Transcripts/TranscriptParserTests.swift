import Diagnostics
import Foundation
import Testing

@testable import PackTools

@Suite struct TranscriptParserTests {
  @Test func `a file holds titles, comments, utterances and expectations`() throws {
    let file = try Rehearsal(
      """
      # one
      # a comment
      = state story
      > my tyre is flat

      # another comment
      = flat_tyre present   urgency self_care
      < I understood: *
        ---
      # two
      >
      >  two blanks before
      = over
      """
    ).file
    #expect(file.problems.isEmpty)
    let conversations = file.transcript.conversations
    #expect(conversations.map(\.title) == ["one", "two"])
    #expect(conversations.map(\.location.line) == [1, 10])
    #expect(conversations.map(\.turns) == [1, 2])
    #expect(conversations.map { $0.steps.map(\.expectations.count) } == [[1, 3], [0, 0, 1]])
    #expect(
      conversations.map { $0.steps.map(\.utterance) }
        == [[nil, "my tyre is flat"], [nil, "", " two blanks before"]])
    let texts = conversations[0].steps[1].expectations.map(\.text)
    #expect(texts == ["flat_tyre present", "urgency self_care", "< I understood: *"])
    #expect(conversations[0].steps[1].expectations.map(\.location.column) == [3, 23, 1])
  }

  @Test(arguments: [
    "present", "absent", "unsure", "unknown",
  ])
  func `a finding is known, or not`(word: String) throws {
    #expect(try problems("flat_tyre \(word)").isEmpty)
    #expect(try problems("brake_type \(word)").isEmpty)
    #expect(try problems("pads_thickness \(word)").isEmpty)
  }

  @Test(arguments: [
    "brake_type rim", "pads_thickness 2mm", "pads_thickness 2", "pads_thickness 0.2 cm",
    "pads_thickness 2 mm", "urgency same_day", "urgency none", "flag wheel_may_come_off",
    "no flag wheel_may_come_off", "asks safety_check", "asks flat_tyre", "asks nothing",
    "state story", "state workshop/story", "stays", #"slot story """#, #"slot story "a  b""#,
    "answers can_i_fix_it", "answers puncture/causes", "answers difference", "answers nothing",
    "first puncture", "over", "not over", "alarm", "no alarm",
    "over  no alarm\tstays   first puncture",
  ])
  func `everything that can be expected is read`(text: String) throws {
    #expect(try problems(text).isEmpty)
  }

  private func problems(_ text: String) throws -> [String] {
    try Rehearsal("# t\n> x\n= \(text)\n").problems
  }

  @Test(
    arguments: [
      ("flat_tire present", ["3:3+9 unknown-expectation 'flat_tyre'"]),
      ("urgancy none", ["3:3+7 unknown-expectation 'urgency'"]),
      ("flat_tyre", ["3:3+9 invalid-expectation"]),
      ("flat_tyre presnt", ["3:13+6 unknown-value 'present'"]),
      ("flat_tyre present brake_weak present", ["3:21+18 invalid-expectation"]),
      ("flat_tyre 3", ["3:13+1 unknown-value"]),
      ("brake_type disk", ["3:14+4 unknown-value 'disc'"]),
      ("brake_type rim,disc", ["3:14+8 invalid-expectation"]),
      ("brake_type rim, disk", ["3:19+4 unknown-value 'disc'"]),
      ("pads_thickness 2 days", ["3:18+6 invalid-number"]),
      ("pads_thickness thin", ["3:18+4 invalid-number"]),
      ("pads_thickness 1.2.3mm", ["3:18+7 invalid-number"]),
      ("urgency sameday", ["3:11+7 unknown-name 'same_day'"]),
      ("urgency", ["3:3+7 invalid-expectation"]),
      ("urgency none over", ["3:16+4 invalid-expectation"]),
      ("flag weel_may_come_off", ["3:8+17 unknown-name 'wheel_may_come_off'"]),
      ("no flag wheel", ["3:11+5 unknown-name"]), ("no flag", ["3:6+4 invalid-expectation"]),
      ("no", ["3:3+2 unknown-expectation"]), ("no urgency", ["3:3+2 unknown-expectation"]),
      ("not", ["3:3+3 unknown-expectation"]), ("not alarm", ["3:3+3 unknown-expectation"]),
      ("asks saftey_check", ["3:8+12 unknown-name 'safety_check'"]),
      ("state stroy", ["3:9+5 unknown-name 'story'"]),
      ("state workshop/stroy", ["3:9+14 unknown-name 'workshop/story'"]),
      ("slot stroy \"\"", ["3:8+5 unknown-name 'story'"]),
      ("slot story", ["3:8+5 invalid-expectation"]),
      ("slot story words", ["3:14+5 invalid-expectation"]),
      ("answers can_i_fix", ["3:11+9 unknown-name 'can_i_fix_it'"]),
      ("answers punctur/causes", ["3:11+14 unknown-name 'puncture'"]),
      ("answers puncture/cause", ["3:11+14 unknown-name 'causes'"]),
      ("first puntcure", ["3:9+8 unknown-name 'puncture'"]),
      ("over now", ["3:8+3 invalid-expectation"]),
      ("no alarm now", ["3:12+3 invalid-expectation"]),
      ("stays  stais", ["3:10+5 unknown-expectation 'stays'"]),
    ])
  func `what can't be read is shown with its place and what may be meant`(
    _ text: String, _ expected: [String]
  ) throws {
    #expect(try problems(text) == expected)
  }

  @Test(
    arguments: [
      ("", ["1:1+0 missing-title"]), ("\n\n", ["3:1+0 missing-title"]),
      ("> hello\n= over\n", ["1:1+7 missing-title"]), ("#\n> x\n= over\n", ["1:1+1 missing-title"]),
      ("# a\n> x\n= over\n---\n> x\n= over\n", ["5:1+3 missing-title"]),
      ("---\n# a\n> x\n= over\n", ["1:1+3 missing-title"]),
      ("# a\n> x\n= over\n---\n", []), ("# a\nhello\n", ["2:1+5 unknown-line"]),
      ("# a\n> x\n", ["1:1+3 idle-conversation"]),
      ("# a\n= stays\n", ["2:3+5 invalid-expectation"]),
      ("# a\n> x\n<\n", ["3:1+1 invalid-pattern"]), ("# a\n> x\n<!  \n", ["3:1+4 invalid-pattern"]),
      ("# a\n> x\n< a \\b\n", ["3:5+1 invalid-pattern"]),
      ("# a\r\n> x\r\n= ovr\r\n", ["3:3+3 unknown-expectation 'over'"]),
      ("\u{FEFF}# a\n> x\n= over\n", []),
      ("# é\n> x\n= slot story \"e\u{301}\"  ovr\n", ["3:20+3 unknown-expectation 'over'"]),
    ])
  func `a file that isn't a transcript is told so`(_ text: String, _ expected: [String]) throws {
    #expect(try Rehearsal(text).problems == expected)
  }

  @Test func `all problems are found in one run, from top to bottom`() throws {
    let problems = try Rehearsal(
      "# a\n= state x\nhello\n> x\n= ovr  flag x  flat_tyre\n---\n< \\a\n"
    ).problems.map { $0.prefix { $0 != "+" } }
    #expect(problems == ["2:9", "3:1", "5:3", "5:13", "5:16", "7:1", "7:3"])
  }

  @Test func `a line that isn't UTF-8 is named`() throws {
    let bytes = Array("# a\n> x".utf8) + [0xFF] + Array("\n= over\n".utf8)
    let file = TranscriptFile(path: "transcripts/a.chat", bytes: bytes, in: try pack("bicycle"))
    #expect(file.isBroken && file.transcript.conversations.isEmpty)
    #expect(file.problems.map(\.id) == ["not-utf8"] && file.problems[0].location.line == 2)
  }

  @Test func `a conversation that expects nothing is a warning`() throws {
    let file = try Rehearsal("# a\n> x\n").file
    #expect(!file.isBroken && file.problems.map(\.severity) == [.warning])
  }

  @Test func `whatever is typed is read without a crash`() throws {
    let pieces = [
      "#", ">", "=", "<", "<!", "---", "\n", " ", "  ", "\t", "\"", "\\", "*", "over", "no",
      "flag", "asks", "slot story", "flat_tyre", "present", "3", "mm", "stays", ",", "é", "\r\n",
    ]
    var stream = RandomStream(seed: 5)
    for _ in 0..<2_000 {
      let length = Int(stream.next() % 40)
      let text = (0..<length).map { _ in pieces[Int(stream.next() % UInt64(pieces.count))] }
      let rehearsal = try Rehearsal(text.joined(), reading: true)
      for problem in rehearsal.file.problems {
        let line = try #require(rehearsal.file.source.line(problem.location.line))
        #expect(problem.location.column - 1 + problem.location.length <= line.unicodeScalars.count)
      }
    }
  }
}

extension Rehearsal {
  /// Reads a transcript without holding it.
  fileprivate init(_ text: String, reading: Bool) throws {
    file = TranscriptFile(
      path: "transcripts/a.chat", bytes: Array(text.utf8), in: try pack("bicycle"))
    result = TranscriptTest.FileResult(file: file, conversations: [])
  }
}
