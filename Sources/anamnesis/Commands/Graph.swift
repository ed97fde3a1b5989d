import ArgumentParser
import DialogueMachine
import Diagnostics
import Foundation
import PackTools
import Packs

/// Draws the scripts of a pack.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the scripts of a pack, so that the conversation can be seen.",
    discussion: """
      EXAMPLES
        anamnesis graph Dialogues/calcinosis > scripts.mmd
        anamnesis graph Dialogues/calcinosis --dialogue intake --svg intake.svg
        anamnesis graph Dialogues/bicycle --format dot | dot -Tpdf > scripts.pdf
        anamnesis graph Dialogues/bicycle --coverage counts.json --svg seen.svg

      Mermaid is drawn by many editors and web sites, dot by Graphviz, which --svg needs as well.

        circle           where a script begins
        box              a state that is passed through
        parallelogram    a state that asks and waits
        hexagon          a state that is reached only because something can't wait
        rounded ends     a state in which the conversation ends
        double box       what may happen in every state

        thin arrow       after what the person says
        thick arrow      at once
        dotted arrow     when the person wishes it, in every state
        two heads        through another script, and back

      The file of --coverage holds how often each state and transition was used:
        {"states": {"intake/story": 12},
         "transitions": {"intake/story/understood/0": 3}}

      Exits 0 when it is drawn, 64 when there is no such script, 65 when the pack or the counts are broken, 66 when \
      there are none, 69 without Graphviz, 70 when it fails, 73 when the drawing can't be written.
      """)

  /// How the scripts are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case mermaid
    case dot
  }

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Option(help: "The name of the only script to draw.")
  var dialogue: String?

  @Option(help: "How to print: mermaid or dot; mermaid if not said.")
  var format: Format?

  @Option(help: "Draw with Graphviz into this file instead of printing.", completion: .file())
  var svg: String?

  @Option(help: "Colour by the counts in this file.", completion: .file(extensions: ["json"]))
  var coverage: String?

  func validate() throws {
    guard svg == nil || format == nil else {
      throw ValidationError("--svg draws instead of printing, so it takes no --format.")
    }
  }

  func run() throws {
    let pack = try Pack.load(pack)
    let dialogues = try chosen(of: pack.dialogues)
    let graph = DialogueGraph(of: dialogues, coverage: try counts(for: pack.dialogues))
    if let svg { return try draw(graph, to: svg) }
    switch format ?? .mermaid {
    case .mermaid: Console.print(graph.mermaid)
    case .dot: Console.print(graph.dot)
    }
  }

  private func chosen(of dialogues: [Dialogue]) throws -> [Dialogue] {
    guard let dialogue else { return dialogues }
    let chosen = dialogues.filter { $0.name == dialogue }
    guard chosen.isEmpty else { return chosen }
    let near = Spelling.nearest(to: dialogue, among: dialogues.map(\.name))
    let suggestion = near.map { "; did you mean '\($0)'?" } ?? ""
    Console.printError("anamnesis: there is no dialogue '\(dialogue)'\(suggestion)")
    throw ExitStatus.usage.code
  }

  private func counts(for dialogues: [Dialogue]) throws -> DialogueCoverage? {
    guard let path = coverage else { return nil }
    do {
      let coverage = try DialogueCoverage(path: path)
      let missing = coverage.names(missingFrom: dialogues)
      if let first = missing.first {
        let others = missing.count == 1 ? "" : " and \(missing.count - 1) more"
        Console.printError(
          "anamnesis: the scripts have no '\(first)'\(others), counted in '\(path)'")
      }
      return coverage
    } catch {
      Console.printError(error.text)
      switch error {
      case .unreadable: throw ExitStatus.missingInput.code
      case .broken: throw ExitStatus.brokenData.code
      }
    }
  }

  private func draw(_ graph: DialogueGraph, to path: String) throws {
    let drawing: Data
    do {
      let program = try Graphviz(path: ProcessInfo.processInfo.environment["PATH"])
      drawing = try program.svg(of: graph.dot)
    } catch {
      Console.printError(error.text)
      switch error {
      case .notInstalled: throw ExitStatus.unavailable.code
      case .failed: throw ExitStatus.internalError.code
      }
    }
    do {
      try drawing.write(to: URL(fileURLWithPath: path))
    } catch {
      Console.printError("anamnesis: can't write to '\(path)': \(error.localizedDescription)")
      throw ExitStatus.cannotCreate.code
    }
  }
}
