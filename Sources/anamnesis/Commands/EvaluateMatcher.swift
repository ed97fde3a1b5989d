import ArgumentParser
import PackTools
import Packs

/// Measures how well and how fast utterances are read.
struct EvaluateMatcher: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matcher",
    abstract: "Measure how well and how fast a pack's matcher reads.",
    discussion: """
      EXAMPLES
        anamnesis evaluate matcher Dialogues/calcinosis ~/data
        anamnesis evaluate matcher Dialogues/calcinosis ~/data --json
        anamnesis evaluate matcher Dialogues/calcinosis ~/data --require-bars

      The folder holds negation/, assertion/, answers/, values/, out-of-scope/ and spelling/; what is \
      missing is skipped. Build in release mode before reading the times.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Argument(help: "The folder of labelled data.", completion: .directory)
  var data: String

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Exit with 1 when a bar is missed.")
  var requireBars = false

  @Option(help: "How many times as long as its bar a required time may be, on a busy machine.")
  var timeSlack = 1.0

  func run() throws {
    let evaluation = MatcherEvaluation(try Pack.load(pack), dataFolder: data)
    let report = EvaluationReport(evaluation)
    Console.print(json ? try report.json() : report.table)
    if requireBars, !evaluation.isReached(timeSlack: timeSlack) { throw ExitStatus.findings.code }
  }
}
