import Foundation

/// The programs that are started to be measured.
enum Program {
  /// This program's own file.
  static let own =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""

  /// A program of the same build, or the end of this one where it wasn't built.
  static func built(_ name: String) throws -> String {
    let path = "\((own as NSString).deletingLastPathComponent)/\(name)"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw ExitStatus.unavailable.because(
        "'\(path)' isn't there; 'swift build -c release --product \(name)' makes it")
    }
    return path
  }

  /// A program on the `PATH`, or `nil`.
  static func onPath(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - words: The program, and its arguments.
  ///   - environment: What its environment holds beside this one's.
  ///   - input: What it reads.
  ///   - showsErrors: Whether what it complains about is shown.
  /// - Returns: What it printed and with what it ended.
  /// - Throws: An error when it can't be started.
  static func run(
    _ words: [String], environment: [String: String] = [:], input: String = "",
    showsErrors: Bool = true
  ) throws -> (output: String, status: Int32) {
    let (process, stdin, stdout) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = stdin
    process.standardOutput = stdout
    if !showsErrors { process.standardError = FileHandle.nullDevice }
    try process.run()
    // A thread of its own writes, for a program may print before it has read all.
    Thread {
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? stdin.fileHandleForWriting.close()
    }.start()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }
}
