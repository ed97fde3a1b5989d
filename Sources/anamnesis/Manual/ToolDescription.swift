/// What `--experimental-dump-help` of a program says of its commands, as far as a manual needs it.
struct ToolDescription: Decodable {
  /// A command, or one below it.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// How it is given.
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    /// A name of an option or a flag.
    struct Name: Decodable {
      let kind: String
      let name: String

      /// The name with its hyphens but the first, which `Fl` sets.
      var afterHyphen: String { kind == "long" ? "-\(name)" : name }
    }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
  }

  let command: Command
}
