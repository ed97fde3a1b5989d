import ArgumentParser
import KnowledgeCore
import PackTools
import Packs

/// Measures how many questions interviews take, and how well they end.
struct EvaluateInterview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Measure how many questions interviews take, and how well they end.",
    discussion: """
      EXAMPLES
        anamnesis evaluate interview ~/pack patients.jsonl
        anamnesis evaluate interview ~/pack patients.jsonl --stop 0.9 --stop 0.99
        anamnesis evaluate interview ~/pack patients.jsonl --unknown 0.2 --json

      Each line of the file is a JSON object about one patient: age, sex (F or M), pathology (the \
      title of a condition), initial (a finding), evidences (findings, such as E_53, or E_56_@_3 \
      with a value) and ddx (titles of conditions with their shares).

      Build in release mode, and use one job, before reading the times.

      Exits 0 with the figures, 1 when --require-accuracy isn't reached, 65 when a line can't be read \
      or names what the pack doesn't know, 66 when there is no file.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Argument(help: "The file of patients.", completion: .file(extensions: ["jsonl"]))
  var patients: String

  @Option(
    help: ArgumentHelp(
      "The share of the first condition at which to stop; may be repeated.", valueName: "share"))
  var stop = [0.95, 0.99, 0.999]

  @Option(help: ArgumentHelp("The probability of a \"don't know\".", valueName: "probability"))
  var unknown = 0.0

  @Option(help: ArgumentHelp("The probability of a wrong answer.", valueName: "probability"))
  var wrong = 0.0

  @Option(help: "What the chances are drawn from; the same seed gives the same answers.")
  var seed: UInt64 = 1

  @Option(help: "How many interviews to hold at once; as many as there are cores if not said.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Exit with 1 when fewer patients have their condition first at the highest share.",
      valueName: "percent"))
  var requireAccuracy: Double?

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    guard stop.allSatisfy({ $0 > 0 && $0 <= 1 }) else {
      throw ValidationError("--stop takes shares above 0 and up to 1.")
    }
    for (name, probability) in [("unknown", unknown), ("wrong", wrong)]
    where !(0...1).contains(probability) {
      throw ValidationError("--\(name) takes a probability from 0 to 1.")
    }
    guard jobs ?? 1 > 0 else { throw ValidationError("--jobs takes a number above 0.") }
    if let requireAccuracy, !(0...100).contains(requireAccuracy) {
      throw ValidationError("--require-accuracy takes a percentage from 0 to 100.")
    }
  }

  func run() throws {
    let reasoner = try Pack.load(pack).reasoner
    let records = try load(in: reasoner.knowledge)
    let progress = ProgressLine(total: records.count)
    let evaluation = InterviewEvaluation(
      of: records, by: reasoner, plan: plan, jobs: jobs ?? .max, requiredAccuracy: requireAccuracy,
      progress: progress.advance)
    progress.clear()
    let report = EvaluationReport(evaluation)
    Console.print(json ? try report.json() : report.table)
    if !evaluation.isReached() { throw ExitStatus.findings.code }
  }

  private var plan: InterviewPlan {
    var stress = Stress()
    stress.unknown = unknown
    stress.wrong = wrong
    stress.seed = seed
    return InterviewPlan(thresholds: stop, stress: stress)
  }

  private func load(in knowledge: Knowledge) throws -> PatientRecords {
    do {
      return try PatientRecords(path: patients, in: knowledge)
    } catch {
      switch error {
      case .unreadable:
        Console.printError(error.text)
        throw ExitStatus.missingInput.code
      case .broken:
        Console.printError(error.text)
        throw ExitStatus.brokenData.code
      }
    }
  }
}
