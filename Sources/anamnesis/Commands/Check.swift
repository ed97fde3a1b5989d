import ArgumentParser
import Diagnostics
import PackTools
import Packs

/// Checks packs and prints every problem.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check packs, and print every problem with its line.",
    discussion: """
      EXAMPLES
        anamnesis check Dialogues
        anamnesis check Dialogues/bicycle --json
        anamnesis check Dialogues --format sarif > check.sarif
        anamnesis check --list

      Exits 0 when no pack has an error, 1 when one has, 66 when there is no pack.
      """)

  /// How the result is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case sarif
  }

  @Argument(help: "The folder of a pack, or a folder that holds packs.")
  var path: String?

  @Flag(help: "Print what is looked for beyond the shapes of files, instead of checking.")
  var list = false

  @Option(help: "How to print: text, json or sarif.")
  var format = Format.text

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(help: "Whether to colour: auto, always or never.")
  var color = ColorChoice.auto

  @Flag(help: "Print how long each pack took to load.")
  var time = false

  func validate() throws {
    guard list != (path != nil) else {
      throw ValidationError("It takes either a path or --list.")
    }
  }

  func run() throws {
    guard let path else {
      return Console.print(json ? try ProblemList().json() : ProblemList().text)
    }
    let check: PackCheck
    do {
      check = try PackCheck(path: path)
    } catch {
      Console.printError("anamnesis: \(error)")
      throw ExitStatus.missingInput.code
    }
    switch json ? .json : format {
    case .text: printText(check)
    case .json: Console.print(try JSONReport(of: check).text())
    case .sarif: Console.print(try SARIFReport(of: check, version: Anamnesis.version).text())
    }
    if check.containsError { throw ExitStatus.findings.code }
  }

  private func printText(_ check: PackCheck) {
    let style: DiagnosticFormatter.Style = color.isOn ? .ansi : .plain
    for result in check.results {
      Console.print(result.text(style: style))
      if let summary = result.summary { Console.print(summary.text) }
      if time { Console.print("  loaded in \(Int(result.duration / .milliseconds(1))) ms\n") }
      let errors = result.outcome.diagnostics.count { $0.severity == .error }
      let warnings = result.outcome.diagnostics.count - errors
      guard errors + warnings > 0 else { continue }
      Console.print(
        "\(result.path): \(Self.count(errors, "error")), \(Self.count(warnings, "warning"))\n")
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
