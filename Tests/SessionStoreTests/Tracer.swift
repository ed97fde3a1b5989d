import Foundation
import Glibc
import Testing

/// A look at what this process asks of the system, and a way to refuse it.
final class Tracer {
  private static let strace = "/usr/bin/strace"

  /// Whether a process may be looked at here.
  static let isPossible: Bool = {
    guard FileManager.default.isExecutableFile(atPath: strace) else { return false }
    let scope = try? String(contentsOfFile: "/proc/sys/kernel/yama/ptrace_scope", encoding: .utf8)
    return getuid() == 0 || scope?.first == "0"
  }()

  private let process = Process()
  private let log = FileManager.default.temporaryDirectory
    .appendingPathComponent("anamnesis-\(UUID().uuidString)")

  /// Begins to trace all threads of this process.
  init(_ options: String...) throws {
    process.executableURL = URL(fileURLWithPath: Self.strace)
    process.arguments = ["-f", "-qq", "-o", log.path] + options + ["-p", "\(getpid())"]
    try process.run()
    while process.isRunning, try Self.threads().contains(where: { !$0.isTraced }) {
      usleep(1_000)
    }
    try #require(process.isRunning, "strace can't attach")
  }

  /// Stops tracing, and returns the calls that were made.
  func stop() throws -> [Substring] {
    // It was begun on a thread that blocks all milder signals, and has that from there.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: log) }
    return try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
  }

  private static func threads() throws -> [(id: String, isTraced: Bool)] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").map { id in
      let status = try? String(contentsOfFile: "/proc/self/task/\(id)/status", encoding: .utf8)
      // A thread that has ended meanwhile needs no tracer.
      return (id, status?.contains("TracerPid:\t0\n") != true)
    }
  }
}
