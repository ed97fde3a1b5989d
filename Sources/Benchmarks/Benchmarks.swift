import ArgumentParser

/// Measures how fast everything is: one subcommand a part of the house.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measure how fast everything is, with spreads and ratios.",
    discussion: """
      EXAMPLES
        Scripts/bench daemon Dialogues/bicycle
        Scripts/bench daemon Dialogues/bicycle --seconds 10 --require
      """,
    subcommands: [DaemonBenchmark.self])
}
