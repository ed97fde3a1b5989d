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

      Exits 0 with the table, 1 when --require-bars finds a bar missed, 65 when the pack or a \
      transcript is broken, 66 when there is none.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @OptionGroup
  var measuring: MeasuringOptions

  func run() throws {
    let suite: TranscriptSuite
    do {
      suite = try TranscriptSuite(paths: [pack])
    } catch {
      Console.printError("anamnesis: \(error)")
      throw ExitStatus.missingInput.code
    }
    guard let entry = suite.entries.first, !suite.isBroken else {
      Console.printError("anamnesis: '\(pack)' is broken; 'anamnesis test \(pack)' says why")
      throw ExitStatus.brokenData.code
    }
    try measuring.report(TurnEvaluation(entry))
  }
}
