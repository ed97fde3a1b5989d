import Foundation
import SocketSupport

/// A program that this machine may have.
enum Tool {
  /// Where it is, if it is there.
  static func path(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Whether it is there and does something without an error.
  static func succeeds(_ command: String...) -> Bool {
    (try? output(of: command))?.status == 0
  }

  /// Whether its own help names an option.
  static func knows(_ name: String, _ option: String) -> Bool {
    guard let help = try? output(of: [name, "-h"]) else { return false }
    return help.lines.contains { $0.split(whereSeparator: \.isWhitespace).first == option[...] }
  }

  /// Runs it to its end; returns its exit status and the lines that it wrote, errors among them.
  static func run(_ command: [String]) async throws -> (status: Int32, lines: [String]) {
    try await onThread { try output(of: command) }
  }

  private static func output(of command: [String]) throws -> (status: Int32, lines: [String]) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (process.terminationStatus, lines)
  }
}
