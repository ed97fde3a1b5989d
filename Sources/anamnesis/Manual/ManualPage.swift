/// A page of the manual, made of what a program says of itself, in the language of mdoc(7).
struct ManualPage {
  /// The page.
  let text: String

  /// Writes a page.
  ///
  /// - Parameters:
  ///   - command: The program's root command.
  ///   - section: The section of the manual.
  ///   - date: The day, as November 21, 2026.
  init(_ command: ToolDescription.Command, section: Int, date: String) {
    let name = command.commandName
    var lines = [
      ".Dd \(date)", ".Dt \(name.uppercased()) \(section)", ".Os", ".Sh NAME", ".Nm \(name)",
      ".Nd \(Self.title(command.abstract ?? ""))", ".Sh SYNOPSIS", ".Nm",
    ]
    lines += Self.synopsis(command)
    lines += [".Sh DESCRIPTION"] + Self.prose(command.discussion ?? "")
    lines += Self.list(command.arguments ?? [])
    let commands = Self.commands(below: command, [name])
    if !commands.isEmpty { lines += [".Sh COMMANDS"] + commands }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func commands(
    below command: ToolDescription.Command, _ path: [String]
  ) -> [String] {
    let shown = (command.subcommands ?? []).filter {
      $0.shouldDisplay && $0.commandName != "help"
    }
    return shown.flatMap { Self.section(on: $0, path + [$0.commandName]) }
  }

  private static func section(
    on command: ToolDescription.Command, _ path: [String]
  ) -> [String] {
    let name = path.joined(separator: " ")
    var lines = [".Ss \(name)"] + sentences(command.abstract ?? "")
    lines += [".Bd -ragged -offset indent", ".Nm \(name)"] + synopsis(command) + [".Ed"]
    let prose = prose(command.discussion ?? "")
    lines += prose.isEmpty ? [] : [".Pp"] + prose
    // What every command can do is said of the program.
    let own = (command.arguments ?? []).filter { argument in
      argument.names?.contains { ["help", "version"].contains($0.name) } != true
    }
    return lines + list(own) + commands(below: command, path)
  }

  /// What a program is, in a line.
  private static func title(_ abstract: String) -> String {
    words(abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract)
  }

  /// What can stand behind a command's name.
  private static func synopsis(_ command: ToolDescription.Command) -> [String] {
    let arguments = (command.arguments ?? []).filter(\.shouldDisplay)
    var lines = arguments.contains { $0.kind != .positional } ? [".Op Ar options"] : []
    lines += arguments.filter { $0.kind == .positional }.map { argument in
      let dots = argument.isRepeating ? " ..." : ""
      let word = "Ar \(argument.valueName ?? "value")\(dots)"
      return argument.isOptional ? ".Op \(word)" : ".\(word)"
    }
    return lines + (command.subcommands?.isEmpty == false ? [".Ar command"] : [])
  }

  /// The arguments with what they are for.
  private static func list(_ arguments: [ToolDescription.Argument]) -> [String] {
    let shown = arguments.filter(\.shouldDisplay)
    guard !shown.isEmpty else { return [] }
    return [".Bl -tag -width Ds"] + shown.flatMap { [item($0)] + sentences(purpose($0)) } + [".El"]
  }

  private static func item(_ argument: ToolDescription.Argument) -> String {
    let value = "Ar \(argument.valueName ?? "value")"
    let flags = (argument.names ?? []).map { "Fl \($0.afterHyphen)" }.joined(separator: " , ")
    switch argument.kind {
    case .positional: return ".It \(value)"
    case .flag: return ".It \(flags)"
    case .option: return ".It \(flags) \(value)"
    }
  }

  private static func purpose(_ argument: ToolDescription.Argument) -> String {
    let usual = argument.defaultValue.map { " Without it: \($0)." } ?? ""
    return (argument.abstract ?? "") + usual
  }

  /// Paragraphs, of which lines that are indented stay as they are.
  private static func prose(_ discussion: String) -> [String] {
    discussion.split(separator: "\n\n").enumerated().flatMap { place, paragraph in
      let lines = paragraph.split(separator: "\n").map(String.init)
      let head = lines.prefix { !$0.hasPrefix("  ") }.flatMap(sentences)
      let code = lines.dropFirst(head.isEmpty ? 0 : 1).filter { $0.hasPrefix("  ") }.map(words)
      return (place == 0 || head.isEmpty ? [] : [".Pp"]) + head
        + (code.isEmpty ? [] : [".Bd -literal -offset indent"] + code + [".Ed"])
    }
  }

  /// Words in lines of a size that editors like, each sentence on its own, as the formatter wants it.
  private static func sentences(_ text: String) -> [String] {
    var lines: [String] = []
    var isNew = true
    for word in text.split(separator: " ") {
      if let last = lines.last, !isNew, last.count + word.count < Self.width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
      isNew = ".?!".contains(word.suffix(1))
    }
    return lines.map(words)
  }

  private static let width = 78

  /// Words as they are, whatever they mean to the formatter.
  private static func words(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&\(escaped)" : escaped
  }
}
