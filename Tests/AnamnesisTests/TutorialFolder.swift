import Foundation
import TestSupport
import Testing

/// A folder in which a reader does what an article says; it goes with the reader.
struct TutorialFolder {
  private let folder: ScratchFolder

  /// Creates an empty folder.
  init() throws { folder = try ScratchFolder() }

  /// Copies something of the repository into it.
  func copy(_ path: String) throws {
    let target = folder.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.repository.appendingPathComponent(path), to: target)
  }

  /// Does one step after the other, and compares what is printed.
  ///
  /// - Parameters:
  ///   - steps: The steps.
  ///   - variables: What the shell is told besides.
  /// - Throws: When the shell can't be started.
  func follow(_ steps: [Tutorial.Step], with variables: [String: String] = [:]) throws {
    for step in steps {
      switch step {
      case .write(let text, let path): try folder.write(text, to: path)
      case .run(let command, let patterns):
        let (code, output) = try run(command, variables)
        #expect(code == 0, "\(command)\n\(output)")
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        #expect(Tutorial.fits(lines, patterns), "\(command)\n\(output)")
      }
    }
  }

  private func run(
    _ command: String, _ variables: [String: String]
  ) throws -> (code: Int32, output: String) {
    let program = try #require(Program.file)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = folder.url
    var environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
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
}
