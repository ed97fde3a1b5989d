import Foundation
import SocketSupport
import Testing

/// The daemon itself, as a service manager runs it that listens to what it says.
final class SupervisedDaemon: Sendable {
  let folder: ScratchFolder
  let notices: NoticeListener
  private let process: Process

  /// Starts the daemon, and doesn't wait for anything.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments, besides the socket, the state and the pack.
  ///   - folder: Where its files are.
  ///   - socket: Where its socket is, if not in the folder.
  ///   - tool: What runs it, with its own arguments, if something does.
  ///   - environment: Variables besides those of the test.
  /// - Throws: An error when there is no program.
  init(
    _ arguments: [String] = [], in folder: ScratchFolder? = nil, at socket: String? = nil,
    under tool: [String] = [], environment: [String: String] = [:]
  ) throws {
    let folder = try folder ?? ScratchFolder()
    self.folder = folder
    let name = "\(folder.path)/n\(UUID().uuidString.prefix(8))"
    notices = try NoticeListener(name)
    let file = try #require(RunningDaemon.program).path
    let words =
      tool + [file, "--state", "\(folder.path)/state", "--pack", "Dialogues/bicycle"]
      + (tool.first == "systemd-socket-activate"
        ? [] : ["--socket", socket ?? "\(folder.path)/run/s"]) + arguments
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = Self.repository
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      .merging(["NOTIFY_SOCKET": name]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try Data().write(to: URL(fileURLWithPath: log))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try process.run()
  }

  /// Starts the daemon, and waits until it serves.
  static func ready(
    _ arguments: [String] = [], in folder: ScratchFolder? = nil, at socket: String? = nil,
    under tool: [String] = [], environment: [String: String] = [:]
  ) async throws -> SupervisedDaemon {
    let daemon = try SupervisedDaemon(
      arguments, in: folder, at: socket, under: tool, environment: environment)
    #expect(try await daemon.notices.next() == "READY=1", "\(daemon.errors)")
    return daemon
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// The number of its process.
  var number: Int32 { process.processIdentifier }
  /// Where its socket is.
  var socket: String { "\(folder.path)/run/s" }
  /// What it printed on standard error.
  var errors: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

  private var log: String { "\(folder.path)/log" }

  /// Sends it a signal.
  func signal(_ signal: Int32) { kill(number, signal) }

  /// Waits until it has ended; returns its exit code, or the signal that ended it.
  func status() async throws -> Int32 {
    try await onThread { [process] in
      process.waitUntilExit()
      return process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus
    }
  }

  private static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// A request that every daemon answers.
func ping(_ id: Int) -> String { #"{"jsonrpc":"2.0","id":\#(id),"method":"daemon.ping"}"# + "\n" }
