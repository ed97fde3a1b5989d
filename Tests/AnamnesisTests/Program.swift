import Foundation
import SocketSupport
import Testing

/// The program itself, as a person or a script runs it.
enum Program {
  /// The repository's folder, in which the program runs.
  static let repository = BuiltProgram.repository

  /// The program as a process that isn't running yet.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - tool: What runs it, with its own arguments, if something does.
  /// - Returns: The process.
  /// - Throws: When there is no program.
  static func process(_ arguments: [String], under tool: [String] = []) throws -> Process {
    let process = Process()
    let words = tool + [try #require(file).path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = repository
    return process
  }

  /// Runs the program; returns its exit code and what it printed.
  static func run(
    _ arguments: [String], under tool: [String] = [], input: String = "",
    environment: [String: String]? = nil
  ) throws -> (code: Int32, output: String, errors: String) {
    let process = try process(arguments, under: tool)
    if let environment { process.environment = environment }
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
  static let file = BuiltProgram.file(named: "anamnesis")
}
