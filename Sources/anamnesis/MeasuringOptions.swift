import ArgumentParser
import PackTools

/// How the figures of an evaluation are printed, and whether they must reach their bars.
struct MeasuringOptions: ParsableArguments {
  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Exit with 1 when a bar is missed.")
  var requireBars = false

  @Option(help: "How many times as long as its bar a required time may be, on a busy machine.")
  var timeSlack = 1.0

  /// Prints an evaluation, and ends with an error if it must reach its bars and doesn't.
  func report(_ evaluation: some Evaluation) throws {
    let report = EvaluationReport(evaluation)
    Console.print(json ? try report.json() : report.table)
    if requireBars, !evaluation.isReached(timeSlack: timeSlack) { throw ExitStatus.findings.code }
  }
}
