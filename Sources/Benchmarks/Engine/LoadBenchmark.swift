import ArgumentParser

/// Measures how long a pack takes from its folder to ready.
struct LoadBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Measure how long a pack takes from its folder to ready.",
    discussion: """
      EXAMPLES
        Scripts/bench load
        Scripts/bench load Dialogues/bicycle --json
        Scripts/bench load --require steady
      """)

  @OptionGroup var options: EngineOptions

  func run() throws {
    var run = try EngineRun(options, [.load], with: MeasuredPack(path: options.run.pack))
    run.measure(.load)
    try run.finish()
  }
}
