public import Foundation
public import TestSupport
internal import Testing

/// The daemon itself, as its own process, run by a manager that listens to what it says.
public final class RunningDaemon: Sendable {
  /// A daemon that didn't begin to serve.
  public struct Unready: Error {
    /// What it told its manager instead, if it told anything.
    let notice: String?
    /// What it printed on standard error.
    let errors: String
  }

  /// Where its files are, which outlast it.
  public let folder: ScratchFolder
  /// What it tells its manager.
  public let notices: NoticeListener
  private let process = Process()

  /// Starts the daemon, and doesn't wait for anything.
  ///
  /// - Parameters:
  ///   - options: Its options, besides the socket, the state and the packs.
  ///   - packs: The packs that it serves.
  ///   - folder: Where its files are, if not in a folder of its own.
  ///   - socket: Where its socket is, if not in the folder.
  ///   - tool: What runs it, with its own arguments, if something does.
  ///   - environment: Variables besides those of the test.
  /// - Throws: An error when there is no program.
  public init(
    _ options: [String] = [], packs: [String] = ["Dialogues/bicycle"],
    in folder: ScratchFolder? = nil, at socket: String? = nil, under tool: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    let folder = try folder ?? ScratchFolder()
    let name = "\(folder.path)/n\(UUID().uuidString.prefix(8))"
    let notices = try NoticeListener(name)
    (self.folder, self.notices) = (folder, notices)
    let isActivated = tool.first == "systemd-socket-activate"
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      tool + [try #require(BuiltProgram.file(named: "anamnesisd")).path, "--state", state]
      + (isActivated ? [] : ["--socket", socket ?? self.socket])
      + packs.flatMap { ["--pack", $0] } + options
    process.currentDirectoryURL = BuiltProgram.repository
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      .merging(["NOTIFY_SOCKET": name]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try Data().write(to: URL(fileURLWithPath: log))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    process.terminationHandler = { _ in notices.end() }
    try process.run()
  }

  /// Starts the daemon, and waits until it serves.
  ///
  /// - Throws: An error when it ends instead.
  public static func ready(
    _ options: [String] = [], packs: [String] = ["Dialogues/bicycle"],
    in folder: ScratchFolder? = nil, under tool: [String] = [], environment: [String: String] = [:]
  ) async throws -> RunningDaemon {
    let daemon = try RunningDaemon(
      options, packs: packs, in: folder, under: tool, environment: environment)
    let notice = try? await daemon.notices.next()
    guard notice == "READY=1" else { throw Unready(notice: notice, errors: daemon.errors) }
    return daemon
  }

  deinit {
    // Of a tracer that is killed the daemon is left.
    if process.isRunning { [pid, process.processIdentifier].forEach { kill($0, SIGKILL) } }
  }

  /// Where its socket is.
  public var socket: String { "\(folder.path)/run/s" }
  /// Where it keeps sessions.
  public var state: String { "\(folder.path)/state" }
  /// What it printed on standard error.
  public var errors: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }

  /// The number of its process, which it notes beside what it keeps: a tracer has another one.
  public var pid: Int32 {
    let note = try? String(contentsOfFile: "\(state)/anamnesisd.lock", encoding: .utf8)
    return note.flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
      ?? process.processIdentifier
  }

  private var log: String { "\(folder.path)/log" }

  /// Sends it a signal.
  public func signal(_ signal: Int32) { kill(pid, signal) }

  /// Ends it with a signal, and waits until it has ended; returns what ``status()`` does.
  @discardableResult
  public func end(with signal: Int32 = SIGTERM) async throws -> Int32 {
    self.signal(signal)
    return try await status()
  }

  /// Waits until it has ended; returns its exit status, or 128 and the signal that ended it.
  public func status() async throws -> Int32 {
    try await onThread { [process] in
      process.waitUntilExit()
      return process.terminationReason == .exit
        ? process.terminationStatus : 128 + process.terminationStatus
    }
  }
}
