import Foundation

/// Redis, which keeps small values and waits for the disk at each, as a yardstick that many know.
struct Redis {
  private let folder: String
  private let server = Process()

  /// Starts it on a socket, writing each command to the disk before it answers; `nil` where it isn't
  /// installed.
  init?(in folder: String) {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/redis-server"),
      FileManager.default.isExecutableFile(atPath: "/usr/bin/redis-benchmark")
    else { return nil }
    self.folder = folder
    server.executableURL = URL(fileURLWithPath: "/usr/bin/redis-server")
    server.arguments = [
      "--port", "0", "--unixsocket", "\(folder)/redis", "--dir", folder, "--appendonly", "yes",
      "--appendfsync", "always", "--save", "", "--daemonize", "no",
    ]
    server.standardOutput = FileHandle.nullDevice
    guard (try? server.run()) != nil else { return nil }
    while !FileManager.default.fileExists(atPath: "\(folder)/redis"), server.isRunning {
      usleep(1_000)
    }
  }

  /// The values that are set in a second by so many clients.
  func setsPerSecond(clients: Int) -> Double? {
    let (benchmark, output) = (Process(), Pipe())
    benchmark.executableURL = URL(fileURLWithPath: "/usr/bin/redis-benchmark")
    benchmark.arguments = [
      "-s", "\(folder)/redis", "-t", "set", "-d", "1000", "-c", "\(clients)", "-n",
      "\(clients == 1 ? 5_000 : 50_000)", "--csv",
    ]
    benchmark.standardOutput = output
    guard (try? benchmark.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    benchmark.waitUntilExit()
    // "test","rps",… and then "SET","53191.49",…
    let row = text.split(separator: "\n").first { $0.hasPrefix("\"SET\"") }
    return row?.split(separator: ",").dropFirst().first
      .flatMap { Double($0.trimmingCharacters(in: CharacterSet(charactersIn: "\""))) }
  }

  /// Ends it.
  func stop() {
    server.terminate()
    server.waitUntilExit()
  }
}
