import ArgumentParser

/// Measures how fast everything is: one subcommand a part of the house.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measure how fast everything is, with spreads and ratios.",
    discussion: """
      EXAMPLES
        Scripts/bench
        Scripts/bench turn Dialogues/bicycle
        Scripts/bench all --require steady
        Scripts/bench matcher --against rivescript,aiml
        Scripts/bench daemon Dialogues/bicycle --seconds 10 --require all

      Times are the least and the median of many runs, with the distance between the middle half of \
      them. A ratio is how often a fixed piece of work, hashing 1 KiB of text, fits into the same \
      time: it changes far less from machine to machine than times do.

      Exits 1 when a figure misses what is required, 65 when a pack is broken, 66 when there is none, \
      69 when a program isn't there.
      """,
    subcommands: [
      AllBenchmarks.self, MatcherBenchmark.self, ReasoningBenchmark.self, TurnBenchmark.self,
      LoadBenchmark.self, StartBenchmark.self, MemoryBenchmark.self, DaemonBenchmark.self,
      PinBenchmark.self, CountedWork.self, MemoryProbe.self,
    ],
    defaultSubcommand: AllBenchmarks.self)
}
