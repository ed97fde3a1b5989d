import ArgumentParser

/// What the daemon keeps.
struct Sessions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See and erase the conversations that the daemon keeps for you.",
    discussion: """
      EXAMPLES
        anamnesis sessions list
        anamnesis sessions show 3f0c5a8e9b7d4c61a2e48d05b7f6193c
        anamnesis sessions export 3f0c5a8e9b7d4c61a2e48d05b7f6193c --output conversation.json
        anamnesis sessions delete 3f0c5a8e9b7d4c61a2e48d05b7f6193c

      Each user has their own. 'anamnesis chat --resume' goes on with one.

      Exits 0 when it is done, 66 when there is no such session, 69 when the daemon can't be reached.
      """,
    subcommands: [
      SessionsDelete.self, SessionsExport.self, SessionsList.self, SessionsShow.self,
    ],
    defaultSubcommand: SessionsList.self)
}
