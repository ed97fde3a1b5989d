import ArgumentParser
import KnowledgeCore
import PackTools
import Packs

/// Measures whether a pack recognises patients who have what it says itself.
struct EvaluateKnowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge",
    abstract: "Measure whether a pack recognises its own typical patients.",
    discussion: """
      EXAMPLES
        anamnesis evaluate knowledge Dialogues/calcinosis
        anamnesis evaluate knowledge Dialogues/calcinosis --draws 1000 --strict
        anamnesis evaluate knowledge Dialogues/calcinosis --json --require

      Patients are drawn from each condition's own evidence and population. The table shows how often \
      their condition comes first and among the first three, how often they are told a lower level \
      than the condition's own, and what came first instead.

      Exits 0 with the table, 1 when --require finds a bar missed, 65 when the pack is broken, 66 when \
      there is none.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Option(help: "How many patients to draw of each condition.")
  var draws = 200

  @Option(help: "What the chances are drawn from; the same seed gives the same patients.")
  var seed: UInt64 = 1

  @Flag(help: "Let chance decide also about what is there in nearly everybody.")
  var strict = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Exit with 1 unless every condition is among the first three in 90 percent.")
  var require = false

  func validate() throws {
    guard draws > 0 else { throw ValidationError("--draws takes a number above 0.") }
  }

  func run() throws {
    var plan = KnowledgePlan()
    plan.draws = draws
    plan.seed = seed
    plan.isStrict = strict
    let reasoner = try Pack.load(pack).reasoner
    let progress = ProgressLine(total: reasoner.knowledge.conditions.count)
    let evaluation = KnowledgeEvaluation(of: reasoner, plan: plan, progress: progress.advance)
    progress.clear()
    Console.print(
      json ? try EvaluationReport(evaluation).json() : KnowledgeReport(evaluation).table)
    if require, !evaluation.isReached() { throw ExitStatus.findings.code }
  }
}
