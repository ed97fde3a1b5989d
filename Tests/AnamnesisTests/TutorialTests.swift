import Foundation
import Testing

/// The articles for authors, done as they say.
@Suite final class TutorialTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("anamnesis-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test(arguments: ["Sources/PackTools/PackTools.docc/Writing-a-dialogue.md"])
  func `what an article says can be done as it says`(path: String) throws {
    let article = try String(
      contentsOf: Program.repository.appendingPathComponent(path), encoding: .utf8)
    let steps = Tutorial(article).steps
    try #require(steps.count > 20)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("Dialogues"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.repository.appendingPathComponent("Dialogues/english"),
      to: folder.appendingPathComponent("Dialogues/english"))
    for step in steps {
      switch step {
      case .write(let text, let path): try write(text, to: path)
      case .run(let command, let patterns):
        let (code, output) = try run(command)
        #expect(code == 0, "\(command)\n\(output)")
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        #expect(Tutorial.fits(lines, patterns), "\(command)\n\(output)")
      }
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func run(_ command: String) throws -> (code: Int32, output: String) {
    let program = try #require(Program.file)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    let path = environment["PATH"] ?? "/usr/bin:/bin"
    environment["PATH"] = "\(program.deletingLastPathComponent().path):\(path)"
    shell.environment = environment
    let printed = Pipe()
    (shell.standardInput, shell.standardOutput, shell.standardError) = (
      FileHandle.nullDevice, printed, printed
    )
    try shell.run()
    let output = printed.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return (shell.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  private static let fitting: [(lines: [String], patterns: [String], fits: Bool)] = [
    ([], [], true), (["a"], [], false), (["a"], ["a"], true), (["abc"], ["a*"], true),
    (["a", "b"], ["*"], true), ([], ["*"], true), (["a", "b", "c"], ["*", "c"], true),
    (["a", "b"], ["*", "c"], false), (["x 12 y"], ["x * y"], true), (["x"], ["x", "*"], true),
  ]

  @Test(arguments: fitting)
  func `a star stands for anything`(lines: [String], patterns: [String], fits: Bool) {
    #expect(Tutorial.fits(lines, patterns) == fits)
  }
}
