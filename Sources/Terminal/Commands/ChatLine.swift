internal import Diagnostics

/// What a line that a person typed is: part of the conversation, or a command.
public enum ChatLine: Hashable, Sendable {
  /// Why a line that begins with a slash is no command.
  public enum Mistake: Hashable, Sendable {
    /// No command has this name; one that is near may be meant.
    case unknown(String, near: ChatCommand.Name?)
    /// The command takes other arguments.
    case arguments(of: ChatCommand.Name)
  }

  /// Nothing.
  case blank
  /// Words for the assistant.
  case message(String)
  /// A command.
  case command(ChatCommand)
  /// Something that was meant as a command.
  case mistake(Mistake)

  /// Reads a line.
  ///
  /// `?` alone asks why. `help`, `quit` and `exit` alone are the commands that they sound like.
  public init(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      self = .blank
      return
    }
    if let command = Self.bare(words) {
      self = .command(command)
    } else if first.hasPrefix("/") {
      self = Self.command(String(first.dropFirst()), Array(words.dropFirst()))
    } else {
      self = .message(line)
    }
  }

  private static func bare(_ words: [String]) -> ChatCommand? {
    guard words.count == 1 else { return nil }
    return switch words[0].lowercased() {
    case "?": .why
    case "help", "/": .help(nil)
    case "quit", "exit": .quit
    default: nil
    }
  }

  private static func command(_ word: String, _ arguments: [String]) -> ChatLine {
    guard let name = ChatCommand.Name(rawValue: word.lowercased()) else { return unknown(word) }
    switch (name, arguments.count) {
    case (.help, 0): return .command(.help(nil))
    case (.help, 1): return help(with: arguments[0])
    case (.why, 0): return .command(.why)
    case (.new, 0): return .command(.new)
    case (.emergency, 0): return .command(.emergency)
    case (.quit, 0): return .command(.quit)
    case (.sources, 0): return .command(.sources)
    case (.help, _), (.why, _), (.new, _), (.emergency, _), (.quit, _), (.sources, _):
      return .mistake(.arguments(of: name))
    }
  }

  private static func help(with word: String) -> ChatLine {
    let word = word.hasPrefix("/") ? String(word.dropFirst()) : word
    return ChatCommand.Name(rawValue: word.lowercased()).map { .command(.help($0)) }
      ?? unknown(word)
  }

  private static func unknown(_ word: String) -> ChatLine {
    let names = ChatCommand.Name.allCases.map(\.rawValue)
    let begun = names.filter { $0.hasPrefix(word.lowercased()) }
    let near = begun.count == 1 ? begun[0] : Spelling.nearest(to: word, among: names)
    return .mistake(.unknown(word, near: near.flatMap(ChatCommand.Name.init)))
  }
}
