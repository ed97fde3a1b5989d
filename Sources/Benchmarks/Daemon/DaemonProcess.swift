import Foundation

/// A daemon of this build, with a folder of its own on a disk.
final class DaemonProcess {
  /// Where it listens.
  let socket: String
  private let folder: String
  private let process = Process()

  /// Starts a daemon, and waits until it answers.
  ///
  /// - Parameters:
  ///   - program: The daemon.
  ///   - pack: The pack that it serves.
  ///   - folder: Where it keeps sessions.
  /// - Throws: An error when it ends instead.
  init(_ program: String, serving pack: String, in folder: String) throws {
    self.folder = folder
    socket = "\(folder)/socket"
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "--socket", socket, "--state", "\(folder)/state", "--pack", pack, "--turns-per-second", "0",
      "--max-connections", "1024", "--max-connections-per-user", "1024", "--max-sessions-per-user",
      "1000000", "--log-level", "error",
    ]
    try process.run()
    while !isThere {
      guard process.isRunning else {
        throw Connection.Failure(description: "the daemon has ended: \(process.terminationStatus)")
      }
      usleep(500)
    }
  }

  private var isThere: Bool {
    guard let connection = try? Connection(to: socket) else { return false }
    return (try? connection.ask(Message.ping)) != nil
  }

  /// Ends it, and waits until it has ended.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// The memory that it has, in bytes.
  var memory: Int { ProcessMemory.resident(of: process.processIdentifier) }

  /// The bytes of the files in which it keeps sessions.
  var stored: Int {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/state")) ?? []
    return files.reduce(0) { sum, name in
      let path = "\(folder)/state/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  /// The time on processors that it has used.
  var processorTime: Duration {
    let text =
      (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8))
    // proc(5): utime and stime, in ticks, are the 14th and the 15th; the name may hold spaces.
    let fields = text?.split(separator: ")").last?.split(separator: " ").map(String.init) ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return .zero
    }
    return .seconds(Double(user + system) / Double(sysconf(Int32(_SC_CLK_TCK))))
  }
}
