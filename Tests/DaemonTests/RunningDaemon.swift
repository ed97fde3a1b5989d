import Foundation
import ShippedPacks
import SocketSupport
import Testing

/// The daemon itself, as its own process, on a folder that outlasts it.
final class RunningDaemon {
  /// Where it listens.
  let socket: String
  /// Where it keeps sessions.
  let state: String
  /// What it has told.
  let log: String
  private let process = Process()

  /// Starts the daemon, and waits until it answers.
  ///
  /// - Parameters:
  ///   - folder: Where it has its socket, its sessions and its log.
  ///   - options: Its options beside the usual ones.
  ///   - tool: What runs it, with its own arguments, if something does.
  ///   - environment: Variables beside those of the test.
  /// - Throws: When it ends instead.
  init(
    in folder: ScratchFolder, _ options: [String] = [], under tool: [String] = [],
    environment: [String: String] = [:]
  ) async throws {
    (socket, state, log) = (folder.socket, "\(folder.path)/state", "\(folder.path)/log")
    let words =
      tool + [
        try #require(Self.program).path, "--socket", socket, "--state", state, "--pack",
        ShippedPacks.folder("bicycle").path, "--turns-per-second", "0",
        "--max-connections-per-user",
        "200", "--log-level", "trace",
      ] + options
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let told = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try told.seekToEnd()
    process.standardError = told
    try process.run()
    try await onThread { [process, socket] in
      while true {
        if let client = try? RawClient(socket), (try? client.ask(Self.ping)) != nil { return }
        guard process.isRunning else { throw Ended(status: process.terminationStatus) }
        usleep(500)
      }
    }
  }

  deinit { if process.isRunning { kill(pid, SIGKILL) } }

  /// A request to which every daemon knows the answer.
  static let ping = #"{"jsonrpc":"2.0","id":"ping","method":"daemon.ping"}"#

  /// The daemon's process, which notes its number beside what it keeps.
  var pid: pid_t {
    let note = try? String(contentsOfFile: "\(state)/anamnesisd.lock", encoding: .utf8)
    return note.flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
      ?? process.processIdentifier
  }

  /// Whether it runs.
  var isRunning: Bool { process.isRunning }

  /// Ends it with a signal, and waits until it has ended; returns its exit status.
  @discardableResult
  func end(with signal: Int32 = SIGTERM) async throws -> Int32 {
    kill(pid, signal)
    return try await ending()
  }

  /// Waits until it has ended; returns its exit status.
  func ending() async throws -> Int32 {
    try await onThread { [process] in
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  struct Ended: Error {
    let status: Int32
  }

  /// The daemon beside the test bundle that is running.
  static let program: URL? = {
    let bundles = CommandLine.arguments.prefix(1) + [Bundle.main.bundlePath]
    let folders = bundles.map { URL(fileURLWithPath: $0) }.flatMap {
      [$0, $0.deletingLastPathComponent()]
    }
    return folders.map { $0.appendingPathComponent("anamnesisd") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()
}
