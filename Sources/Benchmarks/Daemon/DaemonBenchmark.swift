import ArgumentParser
import Foundation

/// Measures the daemon: how fast it answers with every turn on the disk, and what it takes.
struct DaemonBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "daemon",
    abstract:
      "Measure the daemon with every turn on the disk, beside its own echo, the disk and Redis.")

  @Option(help: "For how many seconds each load lasts.")
  var seconds = 5

  @Argument(help: "The folder of the pack to talk about, as in its transcripts.")
  var pack: String

  @Option(help: "A folder on the disk to measure on; a temporary one without it.")
  var folder: String?

  @Option(help: "How many sessions there are when memory and restarts are measured.")
  var sessions = 10_000

  @Option(
    help: "Exit with 1 when a figure misses its bar: 'all', or those that are 'steady' anywhere.")
  var require = Requirement.none

  func run() throws {
    let folder = folder ?? "\(NSTemporaryDirectory())/anamnesis-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var board = Scoreboard()
    try measureStart(in: folder, &board)
    try measureLoads(in: folder, &board)
    try measureSessions(in: folder, &board)
    if !board.misses.isDisjoint(with: require.kinds) { throw ExitCode(1) }
  }

  private func daemon(in folder: String) throws -> DaemonProcess {
    try DaemonProcess(try Program.built("anamnesisd"), serving: pack, in: folder)
  }

  private func starts(_ count: Int, in folder: String) throws -> Latencies {
    Latencies(
      try (0..<count).map { _ in
        let began = ContinuousClock.now
        let daemon = try daemon(in: folder)
        let duration = ContinuousClock.now - began
        daemon.stop()
        return duration
      })
  }

  private func measureStart(in folder: String, _ board: inout Scoreboard) throws {
    board.section("Start, from nothing to the first answer")
    let starts = try starts(20, in: folder)
    board.note("median", starts.median.milliseconds, "ms", .most(150))
    board.note("99th percentile", starts.slowest.milliseconds, "ms")
  }

  private func measureLoads(in folder: String, _ board: inout Scoreboard) throws {
    let daemon = try daemon(in: folder)
    defer { daemon.stop() }
    let (duration, script) = (Duration.seconds(seconds), try Script(of: pack))
    func load(_ clients: Int) -> Load {
      Load(socket: daemon.socket, script: script, clients: clients, duration: duration)
    }
    _ = try Load(socket: daemon.socket, script: script, clients: 4, duration: .seconds(1)).turns()

    board.section("One client, each turn on the disk before its answer")
    let one = try load(1).turns()
    board.note("median", one.latencies.median.milliseconds, "ms", .most(0.5))
    board.note("99th percentile", one.latencies.slowest.milliseconds, "ms", .most(5))

    board.section("64 clients")
    let (before, used) = (daemon.stored, daemon.processorTime)
    let many = try load(64).turns()
    let processor = (daemon.processorTime - used) / Double(many.latencies.count)
    board.note("turns a second", many.perSecond, "/s", .least(5_000))
    board.note("median", many.latencies.median.milliseconds, "ms")
    board.note("99th percentile", many.latencies.slowest.milliseconds, "ms", .most(25))
    board.note("processor time of a turn", processor.milliseconds * 1_000, "us")
    let bytes = Double(daemon.stored - before) / Double(many.latencies.count)
    board.note("stored for a turn", bytes, "bytes", .most(2_000), .steady)

    board.section("Yardsticks in the same run")
    let echo = try load(64).pings()
    board.note("echo without engine and disk, 64 clients", echo.perSecond, "/s", .least(20_000))
    board.note("turns to echoes", many.perSecond / echo.perSecond, "")
    let disk = DiskProbe.measure(in: folder)
    board.note("the disk's own fdatasync, median", disk.median.milliseconds, "ms")
    board.note("one turn to one fdatasync", one.latencies.median / disk.median, "")
    if let redis = Redis(in: folder) {
      defer { redis.stop() }
      for (clients, ours) in [(1, one.perSecond), (64, many.perSecond)] {
        guard let sets = redis.setsPerSecond(clients: clients) else { continue }
        board.note("Redis SET, fsync always, \(clients) clients", sets, "/s")
        board.note("turns to SETs, \(clients) clients", ours / sets, "")
      }
    } else {
      print("  Redis isn't installed: no ratio to it")
    }
  }

  private func measureSessions(in folder: String, _ board: inout Scoreboard) throws {
    board.section("Memory, and \(sessions) sessions")
    let fresh = "\(folder)/sessions"
    try FileManager.default.createDirectory(
      atPath: fresh, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let daemon = try daemon(in: fresh)
    let atStart = daemon.memory
    board.note("after the start", Double(atStart) / 1e6, "MB", .most(80), .steady)
    try measureConnections(of: daemon, since: atStart, &board)
    let before = daemon.memory
    let connection = try Connection(to: daemon.socket)
    let words = try Script(of: pack).conversations[0][0]
    for _ in 0..<sessions {
      guard let session = Message.session(in: try connection.ask(Message.create)) else { break }
      _ = try connection.ask(Message.turn(0, saying: words, in: session))
    }
    board.note(
      "\(sessions) idle sessions", Double(daemon.memory - before) / 1e6, "MB", .most(20), .steady)
    daemon.stop()
    let restarts = try starts(40, in: fresh)
    board.note("restart with them, median", restarts.median.milliseconds, "ms")
    board.note(
      "restart with them, 99th percentile", restarts.slowest.milliseconds, "ms", .most(250))
  }

  private func measureConnections(
    of daemon: DaemonProcess, since memory: Int, _ board: inout Scoreboard
  ) throws {
    let connections = try (0..<200).map { _ in try Connection(to: daemon.socket) }
    for connection in connections { _ = try connection.ask(Message.ping) }
    let bytes = Double(daemon.memory - memory) / Double(connections.count)
    board.note("a connection", bytes / 1_024, "kB", .most(32), .steady)
  }
}
