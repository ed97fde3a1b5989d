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

  @OptionGroup
  var measuring: MeasuringOptions

  func run() throws {
    try measuring.report(MatcherEvaluation(try Pack.load(pack), dataFolder: data))
  }
}
