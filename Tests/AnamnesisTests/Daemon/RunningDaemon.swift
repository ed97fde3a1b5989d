import Foundation
import Testing

/// The daemon as a process of a test's own, with a folder that goes with it.
final class RunningDaemon {
  /// The path of its socket.
  let socket: String
  /// The folder in which it keeps sessions.
  let state: String

  private let folder: URL
  private let packs: [String]
  private var process = Process()

  /// Starts a daemon, and waits until it serves.
  init(packs: [String] = ["Dialogues/bicycle"]) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("anamnesis-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    socket = folder.appendingPathComponent("s").path
    state = folder.appendingPathComponent("state").path
    self.packs = packs
    try start()
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Ends the daemon as the system does, and waits until it is gone.
  func stop() {
    guard process.isRunning else { return }
    process.terminate()
    process.waitUntilExit()
  }

  /// Ends the daemon in the middle of whatever it does, and starts it again.
  func crash() throws {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try start()
  }

  /// What a program needs to find it.
  var environment: [String: String] {
    ProcessInfo.processInfo.environment.merging(["ANAMNESIS_SOCKET": socket]) { $1 }
  }

  /// Runs a command of the program with this daemon.
  func run(
    _ arguments: String..., input: String = ""
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(arguments, input: input, environment: environment)
  }

  private func start() throws {
    let readiness = try ReadinessSocket(path: folder.appendingPathComponent("n").path)
    process = Process()
    process.executableURL = try #require(Program.file).deletingLastPathComponent()
      .appendingPathComponent("anamnesisd")
    process.arguments =
      ["--socket", socket, "--state", state] + packs.flatMap { ["--pack", $0] }
    process.currentDirectoryURL = Program.repository
    process.environment = ["NOTIFY_SOCKET": readiness.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try readiness.wait()
  }
}
