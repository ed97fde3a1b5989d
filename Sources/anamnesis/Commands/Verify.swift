import ArgumentParser
import Diagnostics
import PackTools

/// Proves that the samples of packs are understood as their authors promise.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that what people may say is understood as the packs promise.",
    discussion: """
      EXAMPLES
        anamnesis verify Dialogues
        anamnesis verify Dialogues/bicycle --phrases
        anamnesis verify Dialogues --json

      A sample is what people may say, written beside what it must be understood as:

        understood: {go: interview, sample: my back tyre is flat}             (a way of a script)
        why: {explain: question, sample: [why do you ask me that?]}           (a digression)
        flat_tyre: {phrases: [flat tyre], sample: I have got a flat tyre}     (a concept)
        - {say: 1 mm or less, sets: [pads_thin], sample: hardly anything}     (an answer)

      Each is said in its own place, with nothing else known, and once as a first message.

      Exits 0 when all are understood as promised, 1 when one isn't, 65 when a pack has errors, 66 \
      when there is no pack or nothing to try.
      """)

  @Argument(help: "Packs, or folders that hold packs.", completion: .directory)
  var paths: [String]

  @Flag(help: "Try each phrase of the vocabulary alone as well.")
  var phrases = false

  @Option(help: "How many to try at once; as many as there are cores if not said.")
  var jobs: Int?

  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(help: "Whether to colour: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    guard jobs ?? 1 > 0 else { throw ValidationError("--jobs takes a number above 0.") }
  }

  func run() throws {
    let verification: PackVerification
    do {
      verification = try PackVerification(
        paths: paths, includesPhrases: phrases, jobs: jobs ?? .max)
    } catch {
      Console.printError("anamnesis: \(error)")
      throw ExitStatus.missingInput.code
    }
    let report = VerificationReport(of: verification)
    Console.print(json ? try report.json() : report.text(style: color.isOn ? .ansi : .plain))
    if verification.isBroken { throw ExitStatus.brokenData.code }
    if verification.isEmpty {
      Console.printError("anamnesis: the packs have no samples")
      throw ExitStatus.missingInput.code
    }
    if verification.hasProblems { throw ExitStatus.findings.code }
  }
}
