import ArgumentParser
import Assistant
import Glibc

/// The program: one subcommand a file, in `Commands`.
@main
struct Anamnesis: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A symptom assistant that explains itself, and the tools of its authors.",
    discussion: """
      EXAMPLES
        anamnesis chat                     talk to the assistant
        anamnesis chat --connect           the same, and let the daemon keep it
        anamnesis sessions list            list what the daemon keeps for you
        anamnesis call daemon.status       ask the daemon something
        anamnesis protocol                 print what it can be asked
        anamnesis audit verify STATE       prove that nothing of it was changed
        anamnesis check Dialogues          check every pack in a folder
        anamnesis test Dialogues           hold the conversations that test packs
        anamnesis fmt Dialogues            write the files of packs in one form
        anamnesis verify Dialogues         prove that samples are understood
        anamnesis interpret Dialogues/calcinosis "no pain but it oozes"
                                           show how an utterance is read
        anamnesis trace Dialogues/calcinosis "a hard white lump"
                                           show how each turn comes about
        anamnesis evaluate matcher Dialogues/calcinosis DATA
                                           measure how well it reads
        anamnesis graph Dialogues/calcinosis --svg intake.svg
                                           draw the conversation
        anamnesis schema Dialogues/schema  write the schemas that editors use

      The assistant gives information to prepare a visit. It is not a diagnosis and not a \
      medical device.
      """,
    version: EngineVersion.current,
    subcommands: [
      Audit.self, Call.self, Chat.self, Check.self, Evaluate.self, Format.self, Graph.self,
      Import.self, Interpret.self, Manual.self, Reference.self, Schema.self, Sessions.self,
      Test.self, Trace.self, Verify.self,
    ],
    defaultSubcommand: Chat.self)

  /// Runs the command that the arguments name.
  ///
  /// A command words its own errors and ends with an ``ExitStatus``; whatever else it throws is a
  /// fault of the program.
  static func main() {
    // Dispatch would tell the system's log that it may not have the priority that it asks for, which
    // only root may, and so that the program was used.
    _ = unsafe setenv("LIBDISPATCH_LOG", "NO", 0)
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
