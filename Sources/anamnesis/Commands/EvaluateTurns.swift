import ArgumentParser
import PackTools

/// Measures how long turns take.
struct EvaluateTurns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "turns",
    abstract: "Measure how long turns take, and how that grows with the number of rules.",
    discussion: """
      EXAMPLES
        anamnesis evaluate turns Dialogues/calcinosis
        anamnesis evaluate turns Dialogues/calcinosis --json
        anamnesis evaluate turns Dialogues/calcinosis --require-bars --time-slack 2

      The turns are those of the pack's transcripts. Build in release mode before reading the times.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @OptionGroup
  var measuring: MeasuringOptions

  func run() throws {
    let suite = try TranscriptSuite(paths: [pack])
    guard let entry = suite.entries.first, !suite.isBroken else {
      throw ValidationError("'\(pack)' has errors; run 'anamnesis check'")
    }
    try measuring.report(TurnEvaluation(entry))
  }
}
