import ArgumentParser

/// Measures ranking, urgency and the choice of the next question, with ever more known.
struct ReasoningBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reasoning",
    abstract: "Measure ranking, urgency and the choice of the next question, with ever more known.",
    discussion: """
      EXAMPLES
        Scripts/bench reasoning
        Scripts/bench reasoning Dialogues/bicycle --json
        Scripts/bench reasoning --require steady
      """)

  @OptionGroup var options: EngineOptions

  func run() throws {
    var run = try EngineRun(options, [.reasoning], with: MeasuredPack(path: options.run.pack))
    run.measure(.reasoning)
    try run.finish()
  }
}
