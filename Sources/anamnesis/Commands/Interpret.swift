import ArgumentParser
import Diagnostics
import KnowledgeCore
import PackTools
import Packs

/// Shows how utterances are read, and why.
struct Interpret: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what an utterance is taken to mean, and why.",
    discussion: """
      EXAMPLES
        anamnesis interpret Dialogues/calcinosis "no pain but it oozes something chalky"
        anamnesis interpret Dialogues/calcinosis --question Q11 "only in the cold"
        anamnesis interpret Dialogues/calcinosis --json < utterances.txt

      Without an utterance each line of the input is one.

      Exits 0 whatever is understood, 64 when there is no such question, 65 when the pack is broken, 66 \
      when there is none.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Argument(help: "What a person types.")
  var utterance: String?

  @Option(help: "The name of the question that it answers.")
  var question: String?

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    let pack = try Pack.load(pack)
    let asked = try question.map { try find($0, in: pack) }
    if let utterance { return try show(utterance, to: asked, in: pack) }
    while let line = readLine() { try show(line, to: asked, in: pack) }
  }

  private func find(_ name: String, in pack: Pack) throws -> Question {
    let questions = pack.knowledge.questions
    if let id = questions.id(named: name) { return questions[id] }
    let near = Spelling.nearest(to: name, among: questions.map(\.name))
    let suggestion = near.map { "; did you mean '\($0)'?" } ?? ""
    Console.printError("anamnesis: there is no question '\(name)'\(suggestion)")
    throw ExitStatus.usage.code
  }

  private func show(_ utterance: String, to question: Question?, in pack: Pack) throws {
    let report = InterpretationReport(of: utterance, to: question, in: pack)
    Console.print(json ? try report.json() : report.text)
  }
}
