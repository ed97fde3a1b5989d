import ArgumentParser

/// Measures everything that takes no long loads: the engine, starts and memory.
struct AllBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "all",
    abstract: "Measure the engine, starts and memory (what happens without a subcommand).",
    discussion: """
      EXAMPLES
        Scripts/bench
        Scripts/bench all Dialogues/bicycle
        Scripts/bench all --require steady
      """)

  @OptionGroup var options: EngineOptions

  func run() throws {
    let pack = try MeasuredPack(path: options.run.pack)
    var run = try EngineRun(options, Section.allCases, with: pack)
    for section in Section.allCases { run.measure(section) }
    try StartBenchmark.measure(pack, options.run.rounds, &run.report)
    try MemoryBenchmark.measure(pack, options.run.rounds, &run.report)
    try run.finish()
  }
}
