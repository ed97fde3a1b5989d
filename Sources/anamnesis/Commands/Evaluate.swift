import ArgumentParser

/// Measures how well a pack does on labelled data.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how well a pack does on labelled data.",
    subcommands: [EvaluateInterview.self, EvaluateKnowledge.self, EvaluateMatcher.self])
}
