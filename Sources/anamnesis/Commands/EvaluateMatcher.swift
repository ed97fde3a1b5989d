import ArgumentParser
import Foundation
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

      Exits 0 with the table, 1 when --require-bars finds a bar missed, 65 when the pack is broken, 66 \
      when there is no pack or no folder.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Argument(help: "The folder of labelled data.", completion: .directory)
  var data: String

  @OptionGroup
  var measuring: MeasuringOptions

  func run() throws {
    guard (try? FileManager.default.contentsOfDirectory(atPath: data)) != nil else {
      Console.printError("anamnesis: there is no folder '\(data)'")
      throw ExitStatus.missingInput.code
    }
    try measuring.report(MatcherEvaluation(try Pack.load(pack), dataFolder: data))
  }
}
