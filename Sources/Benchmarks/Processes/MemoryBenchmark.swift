import ArgumentParser

/// Measures how much memory a pack and its sessions take.
struct MemoryBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "memory",
    abstract: "Measure how much memory a process with a pack takes, and a session.",
    discussion: """
      EXAMPLES
        Scripts/bench memory
        Scripts/bench memory Dialogues/bicycle --json

      Memory is what is resident, as the system counts it. There is no ratio: it doesn't depend on \
      how fast the machine is.
      """)

  @OptionGroup var options: RunOptions

  func run() throws {
    var report = FigureReport(isPrinting: !options.json)
    try Self.measure(MeasuredPack(path: options.pack), options.rounds, &report)
    if options.json { print(try report.json()) }
  }

  /// Loads the pack in processes of their own, and holds conversations in them.
  static func measure(
    _ pack: MeasuredPack, _ rounds: Int, _ report: inout FigureReport
  ) throws {
    let chat = try Program.built("anamnesis")
    report.begin("Memory with a pack, \(pack.name)")
    let probes = try (0..<min(rounds, most)).map { _ in
      try MemoryProbe.figures(pack.path)
    }.filter { $0.count > 2 }
    let chats = try (0..<min(rounds, most)).map { _ in
      let chat = try StartedProgram(chat: chat, with: pack.path)
      defer { chat.stop() }
      return Double(chat.memory) / 1e6
    }
    report.add(Figure("a process without it", .megabytes, of: probes.map { $0[0] / 1e6 }))
    report.add(Figure("a process with it loaded", .megabytes, of: probes.map { $0[1] / 1e6 }))
    report.add(Figure("anamnesis, at its first question", .megabytes, of: chats))
    report.add(
      Figure(
        "a session at its end, of \(MemoryProbe.sessions)", .kilobytes,
        of: probes.map { $0[2] / 1e3 }))
  }

  /// Memory varies little from process to process.
  private static let most = 5
}
