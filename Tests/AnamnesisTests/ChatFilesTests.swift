import Foundation
import TestSupport
import Testing

/// The files that a conversation writes when it is asked to.
@Suite struct ChatFilesTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func path(_ name: String) -> String { folder.path(name) }

  private func content(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  /// Holds a conversation about a bicycle without a terminal.
  private func chat(_ lines: String...) throws -> String {
    let result = try Program.run(
      ["chat", "--pack", "Dialogues/bicycle"], input: lines.map { "\($0)\n" }.joined())
    #expect(result.code == 0 && result.errors.isEmpty)
    return result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a summary is written in each form, for its owner alone`() throws {
    let names = ["a.txt", "b.md", "c.json", "d d.html"]
    var output = ""
    for name in names {
      output = try chat("the brakes squeal", "/save \(path(name))", "none of these")
      #expect(output.contains("The summary is in \(path(name)). Only you can read it."))
      #expect(try permissions(name) == 0o600)
      #expect(try content(name).contains("the brakes squeal"))
    }
    #expect(output.contains("What is the main trouble?"))
    let json = try JSONSerialization.jsonObject(with: Data(content("c.json").utf8))
    let date = try #require((json as? [String: Any])?["date"] as? String)
    #expect(date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
  }

  @Test func `what is there stays, unless it is to be replaced`() throws {
    try folder.write("old\n", to: "a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: path("link.txt"), withDestinationPath: "a.txt")
    let output = try chat("the brakes squeal", "/save \(path("a.txt"))", "/why")
    #expect(output.contains("a.txt is there already. /save! \(path("a.txt")) replaces it."))
    #expect(try content("a.txt") == "old\n")
    #expect(try chat("/save! \(path("link.txt"))").contains("The summary is in"))
    #expect(try content("a.txt").hasPrefix("SUMMARY TO PREPARE A VISIT\n"))
    #expect(try permissions("a.txt") == 0o600)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: path("link.txt")) == "a.txt")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "a.txt", "link.txt",
      ])
  }

  @Test func `a disk that is full, or a folder that isn't there, is a message`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: path("full.txt"), withDestinationPath: "/dev/full")
    for (name, reason) in [
      ("full.txt", "No space left on device"), ("none/a.txt", "No such file or directory"),
      ("full.txt/a.txt", "Not a directory"),
    ] {
      let output = try chat(
        "the brakes squeal", "/save! \(path(name))", "/record! \(path(name))", "none of these")
      #expect(output.contains("I can't write the summary to \(path(name)): \(reason)."))
      #expect(
        output.contains(
          "I can't write the conversation to \(path(name)): \(reason)."
        ))
      #expect(output.contains("What is the main trouble?"))
    }
    try FileManager.default.createDirectory(
      atPath: path("b.txt"), withIntermediateDirectories: false)
    #expect(try chat("/save! \(path("b.txt"))").contains("b.txt: Is a directory."))
  }

  @Test func `a folder where nobody can write is a message`() throws {
    let output = try chat("the brakes squeal", "/save /proc/a.txt", "none of these")
    #expect(output.contains("I can't write the summary to /proc/a.txt: "))
    #expect(output.contains("What is the main trouble?"))
  }

  @Test func `a recording follows the conversation at a terminal to its end`() throws {
    let terminal = try Pseudoterminal.chat()
    try terminal.answer("the brakes squeal")
    #expect(try terminal.answer("/record \(path("a.chat"))").contains("Only you can read it."))
    #expect(try permissions("a.chat") == 0o600)
    let first = try content("a.chat")
    #expect(first.contains("> the brakes squeal\n= brake_squeal present\n"))
    #expect(try terminal.answer("none of these").contains("What is the main trouble?"))
    #expect(try content("a.chat").hasPrefix(first))
    #expect(try content("a.chat").contains("> none of these\n"))
    try terminal.answer("/back")
    #expect(try content("a.chat") == first)
    #expect(try terminal.answer("/record \(path("a.chat"))").contains("is there already."))
    try terminal.type("/quit\r")
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
    #expect(try content("a.chat").hasSuffix("   over\n"))
    #expect(try permissions("a.chat") == 0o600)
  }

  @Test func `Tab completes what is to be written and corrected`() throws {
    let terminal = try Pseudoterminal.chat()
    try terminal.answer("the brakes squeal")
    try terminal.answer("/answers")
    try terminal.type("/correct 1 f\t")
    try terminal.wait(for: "forget")
    try terminal.type("\r")
    #expect(try terminal.waitForPrompt().contains("Forgotten: the brakes squeal."))
    try terminal.type("/save summary.h\t")
    try terminal.wait(for: "tml")
  }
}
