import ArgumentParser

/// Proves what the daemon has kept.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove that what the daemon keeps is what it kept.",
    subcommands: [AuditVerify.self])
}
