import Foundation
import TestSupport
import Testing

/// The conversation without a terminal: lines in, plain text out.
@Suite struct ChatPipeTests {
  private static let chat = ["chat", "--pack", "Dialogues/bicycle"]

  @Test func `each line is a message or a command, and the answers are plain text`() throws {
    let result = try Program.run(
      Self.chat, input: "\nthe brakes squeal\n/zz\u{1B}[2J\u{202E}\n?\nquit\nnever read\n"
    )
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("Assistant: I help you"))
    #expect(result.output.contains("There is no command /zz␛[2J\u{FFFD}."))
    #expect(result.output.contains("HOW SOON"))
    #expect(!result.output.contains("You:") && !result.output.contains("never read"))
    #expect(result.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test func `colour can be asked for`() throws {
    let result = try Program.run(Self.chat + ["--color", "always"], input: "")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("\u{1B}[1mAssistant:\u{1B}[0m I help you"))
  }

  @Test func `a pack with problems is another matter than no pack`() throws {
    let missing = try Program.run(["chat", "--pack", "Sources"])
    #expect(missing.code == 66)
    #expect(missing.errors == "anamnesis: there is no pack in 'Sources': no pack.yaml\n")
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write("pack: x\n", to: "pack.yaml")
    let broken = try Program.run(["chat", "--pack", folder.path])
    #expect(broken.code == 65)
    #expect(broken.errors.contains("'anamnesis check \(folder.path)' says why"))
    #expect(try Program.run(["chat", "--colour", "never"]).code == 64)
  }

  @Test(arguments: ["", "trap '' PIPE;"])
  func `the program ends without a word where nobody reads it`(trap: String) throws {
    let (output, errors) = (Pipe(), Pipe())
    let process = try Program.process(Self.chat)
    // A shell tells an end by a signal and one with a status alike.
    process.arguments =
      ["-c", "\(trap) \"$0\" \"$@\"; exit $?"] + [try #require(Program.file).path] + Self.chat
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try output.fileHandleForReading.close()
    try process.run()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 141)
    #expect(words.isEmpty)
  }

  @Test func `output that can't be written is an error`() throws {
    let errors = Pipe()
    let process = try Program.process(Self.chat)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = errors
    try process.run()
    let words = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(String(decoding: words, as: UTF8.self).contains("No space left on device"))
  }
}
