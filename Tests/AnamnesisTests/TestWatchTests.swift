import Foundation
import ShippedPacks
import TestSupport
import Testing

/// `anamnesis test --watch`: conversations are held again whenever a file changes.
@Suite struct TestWatchTests {
  private static let story = "# a\n> my tyre is flat\n= flat_tyre present\n"

  /// A program that watches a pack; its output is read run by run.
  private final class Watcher {
    private let process: Process
    private let output = Pipe()
    private var read = ""

    init(_ arguments: [String]) throws {
      // Where the tests run in the background of a shell, Control-C would be ignored.
      process = try Program.process([])
      let program = try #require(process.executableURL).path
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["--default-signal=INT", program, "test", "--watch"] + arguments
      process.standardOutput = output
      process.standardError = Pipe()
      try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    /// What the next run prints, to the end of its summary.
    func nextRun() throws -> String {
      while !read.contains(" a second\n") {
        let data = output.fileHandleForReading.availableData
        try #require(!data.isEmpty, "the program has ended")
        read += String(decoding: data, as: UTF8.self)
      }
      let end = try #require(read.firstRange(of: " a second\n")).upperBound
      defer { read = String(read[end...]) }
      return String(read[..<end])
    }

    func interrupt() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `a change of a transcript, of the pack or of its words is followed`() throws {
    let pack = try ScratchPack(["a": Self.story])
    let watcher = try Watcher([pack.path])
    #expect(try watcher.nextRun().hasPrefix("1 conversation, all passed; "))
    try pack.write("# a\n> my tyre is flat\n= over\n", to: "transcripts/a.chat")
    #expect(try watcher.nextRun().contains("transcripts/a.chat:3: expected over, but it goes on"))
    try pack.write(Self.story, to: "transcripts/a.chat")
    #expect(try watcher.nextRun().hasPrefix("1 conversation, all passed; "))
    // A new folder, which comes with its file in one step.
    try pack.write(Self.story, to: "../more/b.chat")
    try FileManager.default.moveItem(
      atPath: "\(pack.path)/../more", toPath: "\(pack.path)/transcripts/more")
    #expect(try watcher.nextRun().hasPrefix("2 conversations, all passed; "))
    // What is in it is watched as well.
    try pack.write("# b\n> my tyre is flat\n= over\n", to: "transcripts/more/b.chat")
    #expect(try watcher.nextRun().contains("transcripts/more/b.chat:3: expected over"))
    try pack.write("pack: x\n", to: "pack.yaml")
    #expect(try watcher.nextRun().contains("the pack can't be used"))
    #expect(watcher.interrupt() == SIGINT)
  }

  @Test(.timeLimit(.minutes(2)))
  func `words that a pack includes are watched, and an editor's own file isn't`() throws {
    let pack = try ScratchPack(["a": "# a\n> blorf please\n= state story  stays\n"])
    let watcher = try Watcher([pack.path])
    #expect(try watcher.nextRun().contains("1 failed"))
    try pack.write("# swap", to: "transcripts/.a.chat.swp")
    // Had those counted, there would be a run before this one.
    let words = pack.folder.path("english/acts.yaml")
    let text = try String(contentsOfFile: words, encoding: .utf8)
    try Data(
      text.replacing("    - help\n", with: "    - help\n    - blorf please\n", maxReplacements: 1)
        .utf8
    )
    .write(to: URL(fileURLWithPath: words), options: .atomic)
    #expect(try watcher.nextRun().hasPrefix("1 conversation, all passed; "))
    #expect(watcher.interrupt() == SIGINT)
  }

  @Test func `there must be something to watch`() throws {
    #expect(try Program.run(["test", "--watch", "nowhere"]).code == 66)
    #expect(try Program.run(["test", "--watch", "--update", "Dialogues"]).code == 64)
  }
}
