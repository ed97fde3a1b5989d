import ArgumentParser
import SessionStore

/// Looks whether anything that the daemon keeps was changed behind its back.
struct AuditVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Follow the chains of hashes through all that is kept.",
    discussion: """
      EXAMPLES
        anamnesis audit verify ~/.local/state/anamnesis
        sudo anamnesis audit verify /var/lib/anamnesis

      It needs no daemon. Each turn that is kept bears a hash of itself and of the turn before it, so \
      a turn that was changed, taken out or put in between shows.

      Exits 0 when all is as it was kept, 1 when something isn't, with the first place, 65 when it \
      can't be read, 66 when nothing is kept there.
      """)

  @Argument(help: "The folder in which the daemon keeps sessions.", completion: .directory)
  var folder: String

  func run() throws {
    let report: AuditReport
    do {
      report = try waiting { [folder] in
        try await SessionStore(folder: folder, creating: false).audit()
      }
    } catch let error as SessionStoreError {
      Console.printError("anamnesis: \(error)")
      throw error.status.code
    }
    if let place = report.firstBreak {
      Console.print("\(place)\n")
      throw ExitStatus.findings.code
    }
    Console.print("all is as it was kept: sessions: \(report.sessions), turns: \(report.turns)\n")
  }
}

extension SessionStoreError {
  /// With what the command ends that can't look.
  fileprivate var status: ExitStatus {
    switch self {
    case .notFound, .storageFailed, .exposed: .missingInput
    case .corrupt, .foreign, .tooNew: .brokenData
    case .closed, .turnConflict, .sequenceMismatch, .tooManySessions, .overloaded, .storageFull,
      .erasureDelayed:
      .unavailable
    }
  }
}
