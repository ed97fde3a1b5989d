import ArgumentParser

/// Measures whole turns, over the conversations of a pack's transcripts.
struct TurnBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turn",
    abstract: "Measure whole turns, over the conversations of a pack's transcripts.",
    discussion: """
      EXAMPLES
        Scripts/bench turn
        Scripts/bench turn Dialogues/bicycle --json
        Scripts/bench turn --require steady
      """)

  @OptionGroup var options: EngineOptions

  func run() throws {
    var run = try EngineRun(options, [.turn], with: MeasuredPack(path: options.run.pack))
    run.measure(.turn)
    try run.finish()
  }
}
