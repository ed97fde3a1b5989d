import DialogueMachine
import Foundation
@testable import PackTools
import Packs
import TestSupport
import Testing

/// How often the parts of a script were used, and the file in which that is kept.
@Suite struct DialogueCoverageTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private var path: String { folder.path("counts.json") }

  private func reading(_ text: String) throws -> DialogueCoverage {
    try folder.write(text, to: "counts.json")
    return try DialogueCoverage(path: path)
  }

  @Test func `a transition goes by its state, its key and its place under that`() throws {
    let dialogue = try TeaScript.dialogues()[0]
    let names = dialogue.states.prefix(2).flatMap {
      DialogueCoverage.names(ofTransitionsFrom: $0, in: dialogue)
    }
    #expect(
      names == [
        "tea/hello/go/0", "tea/wish/understood/0", "tea/wish/understood/1",
        "tea/wish/not-understood/0", "tea/wish/urgent/0",
      ])
  }

  @Test func `what transcripts exercise is counted under the names of the graph`() throws {
    let suite = try TranscriptSuite(paths: ["\(shippedPacks)/bicycle"])
    let counted = try #require(TranscriptTest(suite, isCounting: true).packs.first?.coverage)
    let coverage = DialogueCoverage(counted)
    let dialogues = try pack("bicycle").dialogues
    #expect(coverage.names(missingFrom: dialogues) == [])
    #expect(try #require(coverage.states["workshop/story"]) > 20)
    #expect(try #require(coverage.transitions["workshop/story/understood/0"]) > 10)
    #expect(try reading(try coverage.json()) == coverage)
  }

  @Test func `what is written is read`() throws {
    let json = try JSONEncoder().encode(TeaScript.coverage)
    #expect(try reading(String(decoding: json, as: UTF8.self)) == TeaScript.coverage)
    #expect(
      try reading(#"{"states": {"a/b": 12}, "transitions": {"a/b/go/0": 3}}"#)
        == DialogueCoverage(states: ["a/b": 12], transitions: ["a/b/go/0": 3]))
  }

  @Test(
    arguments: [
      ("{", "[invalid-json]"), ("[]", "[invalid-entry]"),
      (#"{"states": {}}"#, "lacks 'transitions'"),
      (#"{"states": {"a/b": "x"}, "transitions": {}}"#, "[invalid-entry]"),
      (#"{"states": {}, "transitions": {"a/b/go/0": -1}}"#, "'a/b/go/0' can't be used fewer"),
    ])
  func `a file that holds something else is refused`(_ text: String, _ words: String) throws {
    let failure = #expect(throws: DialogueCoverage.Failure.self) { try reading(text) }
    let message = try #require(failure?.text)
    #expect(message.hasPrefix("\(path):1:"), "\(message)")
    #expect(message.contains(words), "\(message)")
    #expect(message.hasSuffix("nothing was drawn"))
  }

  @Test func `a file that isn't there is named`() throws {
    let failure = #expect(throws: DialogueCoverage.Failure.self) {
      try DialogueCoverage(path: path)
    }
    #expect(failure?.text == "anamnesis: the file '\(path)' can't be read")
  }

  @Test func `counts of what the scripts don't have are found`() throws {
    let dialogue = try TeaScript.dialogues()[0]
    #expect(TeaScript.coverage.names(missingFrom: [dialogue]) == [])
    var coverage = TeaScript.coverage
    coverage.states["tea/wsh"] = 1
    coverage.transitions["tea/wish/understood/2"] = 0
    coverage.transitions["tea/wish"] = 1
    #expect(
      coverage.names(missingFrom: [dialogue]) == ["tea/wish", "tea/wish/understood/2", "tea/wsh"])
    #expect(TeaScript.coverage.names(missingFrom: []).count == 8)
  }
}
