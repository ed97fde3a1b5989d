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
  private let log: String

  /// Begins to trace all threads of this process.
  ///
  /// - Parameters:
  ///   - folder: Where the calls are written down.
  ///   - options: Which calls, and what is done to them.
  /// - Throws: When this process can't be traced.
  init(in folder: String, _ options: String...) throws {
    log = "\(folder)/calls"
    process.executableURL = URL(fileURLWithPath: Self.strace)
    process.arguments = ["-f", "-qq", "-o", log] + options + ["-p", "\(getpid())"]
    try process.run()
    while process.isRunning, try Self.threads().contains(where: { !$0.isTraced }) {
      sched_yield()
    }
    try #require(process.isRunning, "strace can't attach")
  }

  /// Stops tracing, and returns the calls that were made.
  func stop() throws -> [Substring] {
    // It was begun on a thread that blocks all milder signals, and has that from there.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
  }

  private static func threads() throws -> [(id: String, isTraced: Bool)] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").map { id in
      let status = try? String(contentsOfFile: "/proc/self/task/\(id)/status", encoding: .utf8)
      // A thread that has ended meanwhile needs no tracer.
      return (id, status?.contains("TracerPid:\t0\n") != true)
    }
  }
}
