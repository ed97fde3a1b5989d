import ArgumentParser
import Diagnostics
import PackTools
import Packs

/// Measures how conversations with the people of recorded cases end.
struct EvaluateCases: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases",
    abstract: "Measure how conversations with the people of recorded cases end.",
    discussion: """
      EXAMPLES
        anamnesis evaluate cases Dialogues/calcinosis cases.json
        anamnesis evaluate cases Dialogues/calcinosis cases.json --verbose
        anamnesis evaluate cases Dialogues/calcinosis cases.json --case CC-002
        anamnesis evaluate cases Dialogues/calcinosis cases.json --require

      The file is a list of JSON objects about one person each: id, opening (their first words), \
      replies (by finding, or by what a question is about), default_reply, evidence (what is \
      present or absent, by finding), in_opening (the findings that the first words state), truth \
      (condition, also_acceptable, outside), urgency and red_flag_expected.

      The person tells the opening, then answers what each question is about: what is there, else \
      what isn't, else their reply about the subject, else their default.

      Exits 0 with the figures, 1 when --require finds a bar missed, 65 when the file is broken or names what the pack doesn't know, 66 when there is none. \
      A finding that the pack doesn't have is left out, with a warning.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Argument(help: "The file of cases.", completion: .file(extensions: ["json"]))
  var cases: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "Only this case, with its whole conversation; may be repeated.", valueName: "id"))
  var names: [String] = []

  @Option(help: "How many conversations to hold at once; as many as there are cores if not said.")
  var jobs: Int?

  @Flag(help: "Show the whole conversation of each case that falls short in something.")
  var verbose = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Exit with 1 when a bar is missed.")
  var require = false

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("--jobs takes a number above 0.") }
  }

  func run() throws {
    let pack = try Pack.load(pack)
    let file = try load(in: pack)
    let progress = ProgressLine(total: file.count)
    let evaluation = CaseEvaluation(
      of: file, with: pack, jobs: jobs ?? .max, progress: progress.advance)
    progress.clear()
    let report = CaseReport(evaluation, conversations: conversations)
    Console.print(json ? try report.json() : report.text)
    if require, !evaluation.isReached() { throw ExitStatus.findings.code }
  }

  private var conversations: CaseReport.Conversations {
    guard names.isEmpty else { return .all }
    return verbose ? .withMisses : .none
  }

  private func load(in pack: Pack) throws -> CaseFile {
    do {
      let file = try CaseFile(path: cases, in: pack)
      let formatter = DiagnosticFormatter(texts: [])
      let warnings = file.warnings.map(formatter.string).joined()
      if !warnings.isEmpty { Console.printError(String(warnings.dropLast())) }
      return names.isEmpty ? file : try select(from: file)
    } catch let failure as CaseFile.Failure {
      Console.printError(failure.text)
      switch failure {
      case .unreadable: throw ExitStatus.missingInput.code
      case .broken: throw ExitStatus.brokenData.code
      }
    }
  }

  private func select(from file: CaseFile) throws -> CaseFile {
    let known = Set(file.names)
    guard let unknown = names.first(where: { !known.contains($0) }) else {
      return file.only(names)
    }
    let near = Spelling.nearest(to: unknown, among: file.names)
    let suggestion = near.map { "; did you mean '\($0)'?" } ?? ""
    Console.printError("anamnesis: there is no case '\(unknown)'\(suggestion)")
    throw ExitStatus.usage.code
  }
}
