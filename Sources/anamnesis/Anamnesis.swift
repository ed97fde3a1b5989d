import ArgumentParser

/// The program: one subcommand a file, in `Commands`.
@main
struct Anamnesis: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    abstract: "A symptom assistant that explains itself, and the tools of its authors.",
    discussion: """
      EXAMPLES
        anamnesis chat                     talk to the assistant
        anamnesis check Dialogues          check every pack in a folder
        anamnesis test Dialogues           hold the conversations that test packs
        anamnesis fmt Dialogues            write the files of packs in one form
        anamnesis verify Dialogues         prove that samples are understood
        anamnesis interpret Dialogues/calcinosis "no pain but it oozes"
                                           show how an utterance is read
        anamnesis evaluate matcher Dialogues/calcinosis DATA
                                           measure how well it reads
        anamnesis graph Dialogues/calcinosis --svg intake.svg
                                           draw the conversation
        anamnesis schema Dialogues/schema  write the schemas that editors use

      The assistant gives information to prepare a visit. It is not a diagnosis and not a \
      medical device.
      """,
    version: version,
    subcommands: [
      Chat.self, Check.self, Evaluate.self, Format.self, Graph.self, Import.self, Interpret.self,
      Schema.self, Test.self, Verify.self,
    ],
    defaultSubcommand: Chat.self)

  /// Runs the command that the arguments name.
  ///
  /// A command words its own errors and ends with an ``ExitStatus``; whatever else it throws is a
  /// fault of the program.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let isExpected = error is ExitCode || exitCode(for: error) != .failure
      if isExpected { exit(withError: error) }
      Console.printError("anamnesis: \(error)")
      exit(withError: ExitStatus.internalError.code)
    }
  }
}
