import ArgumentParser

/// Measures how well a pack does on labelled data.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure how well a pack does on labelled data.",
    subcommands: [
      EvaluateCases.self, EvaluateInterview.self, EvaluateKnowledge.self, EvaluateMatcher.self,
      EvaluateTurns.self,
    ])
}
