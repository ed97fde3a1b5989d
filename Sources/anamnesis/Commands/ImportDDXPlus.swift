import ArgumentParser
import PackTools

/// Makes a pack of a release of DDXPlus.
struct ImportDDXPlus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ddxplus",
    abstract: "Make a pack of the files of DDXPlus.",
    discussion: """
      EXAMPLES
        anamnesis import ddxplus release_conditions.json release_evidences.json --output ddxplus
        anamnesis import ddxplus release_conditions.json release_evidences.json \\
          --rates presence_rates.json --patients patients.jsonl \\
          --output Dialogues/ddxplus --include ../english

      Without rates, whatever the release lists for a pathology counts as frequent. With rates, every \
      evidence has the rate at which it was counted, and with patients every value.

      DDXPlus is the work of A. Fansi Tchango and others, under CC BY 4.0; the pack names it as its \
      source.

      Exits 0 when the pack is written, 65 when something in the files is wrong, 66 when one can't be read, 73 when the folder \
      can't be written or isn't empty.
      """)

  /// How often each condition is the reason.
  enum Prior: String, ExpressibleByArgument, CaseIterable {
    case uniform
    case counted
  }

  @Argument(help: "The release's conditions, as release_conditions.json.", completion: .file())
  var conditions: String

  @Argument(help: "The release's evidences, as release_evidences.json.", completion: .file())
  var evidences: String

  @Option(help: "How often each evidence was counted in each pathology, as JSON.")
  var rates: String?

  @Option(help: "Patients to count values in, one JSON object a line.")
  var patients: String?

  @Option(help: "The folder to write the pack to: a new one, or an empty one.")
  var output: String

  @Option(help: "A folder of words beside the pack that it shares, as ../english; repeatable.")
  var include: [String] = []

  @Option(help: "How often each condition is the reason: uniform, or counted by the rates.")
  var prior = Prior.uniform

  func validate() throws {
    guard prior == .uniform || rates != nil else {
      throw ValidationError("'--prior counted' needs '--rates'.")
    }
  }

  func run() throws {
    do throws(ImportFailure) {
      let folder = try PackFolder(path: output)
      let files = try DDXPlusFiles(
        conditions: conditions, evidences: evidences, rates: rates, patients: patients)
      let pack = DDXPlusPack(
        try DDXPlusRelease(files), prior: prior == .counted ? .counted : .uniform,
        includes: include)
      try folder.write(pack.files)
      Console.print(
        """
        \(output): conditions: \(pack.conditionCount), findings: \(pack.findingCount), \
        rows of evidence: \(pack.rowCount)
        Next: anamnesis check \(output)

        """)
    } catch {
      Console.printError(error.text())
      throw error.exitCode
    }
  }
}

extension ImportFailure {
  /// The exit code, by the conventions of sysexits.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .invalid: ExitStatus.brokenData.code
    case .unreadable: ExitStatus.missingInput.code
    case .notWritable: ExitStatus.cannotCreate.code
    }
  }
}
