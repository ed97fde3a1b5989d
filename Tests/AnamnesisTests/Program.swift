import Foundation
import Testing

/// The program itself, as a person or a script runs it.
enum Program {
  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the program; returns its exit code and what it printed.
  static func run(
    _ arguments: [String], input: String = ""
  ) throws -> (code: Int32, output: String, errors: String) {
    let process = Process()
    let program = try #require(file)
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = repository
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    stdin.fileHandleForWriting.write(Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let errors = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output, errors)
  }

  /// The program beside the test bundle that is running.
  private static let file: URL? = {
    let bundles = CommandLine.arguments.prefix(1) + [Bundle.main.bundlePath]
    let folders = bundles.map { URL(fileURLWithPath: $0) }.flatMap {
      [$0, $0.deletingLastPathComponent()]
    }
    return folders.map { $0.appendingPathComponent("anamnesis") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()

  /// Runs the program in a pseudo-terminal, which `script` from the base system provides.
  static func runAtTerminal(_ command: String, keys: String) throws -> String {
    let program = try #require(file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", "\(program.path) \(command)", "/dev/null"]
    process.currentDirectoryURL = repository
    process.environment = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null"]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    var output = Data()
    let reader = stdout.fileHandleForReading
    // Keys that are typed before the prompt is there would reach the terminal, not the editor.
    while !String(decoding: output, as: UTF8.self).contains("You: ") {
      let more = reader.availableData
      if more.isEmpty { break }
      output += more
    }
    stdin.fileHandleForWriting.write(Data(keys.utf8))
    output += reader.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
