import ArgumentParser

/// Makes packs of what others have released.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a pack of data that others have released.",
    subcommands: [ImportDDXPlus.self])
}
