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
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      self = .blank
      return
    }
    let rest = words.count > 1 ? words[1].trimmed : ""
    if rest.isEmpty, let command = Self.bare(first) {
      self = .command(command)
    } else if first.hasPrefix("/") {
      self = Self.command(String(first.dropFirst()), rest)
    } else {
      self = .message(line)
    }
  }

  private static func bare(_ word: String) -> ChatCommand? {
    switch word.lowercased() {
    case "?": .why
    case "help", "/": .help(nil)
    case "quit", "exit": .quit
    default: nil
    }
  }

  /// Reads a command and what follows its name; `!` right after the name replaces a file.
  private static func command(_ word: String, _ rest: String) -> ChatLine {
    let replaces = word.hasSuffix("!")
    guard
      let name = ChatCommand.Name(rawValue: (replaces ? word.dropLast() : word[...]).lowercased()),
      !replaces || name.takesFile
    else { return unknown(word) }
    switch (name, rest.isEmpty) {
    case (.help, true): return .command(.help(nil))
    case (.help, false): return help(with: rest)
    case (.why, true): return .command(.why)
    case (.back, true): return .command(.back)
    case (.answers, true): return .command(.answers)
    case (.correct, false): return correction(rest)
    case (.new, true): return .command(.new)
    case (.emergency, true): return .command(.emergency)
    case (.quit, true): return .command(.quit)
    case (.ranking, true): return .command(.ranking)
    case (.sources, true): return .command(.sources)
    case (.trace, true): return .command(.trace)
    case (.save, false): return .command(.save(rest, replacing: replaces))
    case (.record, false): return .command(.record(rest, replacing: replaces))
    case (.why, _), (.back, _), (.answers, _), (.correct, _), (.new, _), (.emergency, _),
      (.quit, _), (.ranking, _), (.sources, _), (.trace, _), (.save, _), (.record, _):
      return .mistake(.arguments(of: name))
    }
  }

  private static func correction(_ rest: String) -> ChatLine {
    let parts = rest.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count == 2, let number = Int(parts[0]), number > 0 else {
      return .mistake(.arguments(of: .correct))
    }
    return .command(.correct(number, parts[1].trimmed))
  }

  private static func help(with rest: String) -> ChatLine {
    guard !rest.contains(where: \.isWhitespace) else { return .mistake(.arguments(of: .help)) }
    let word = rest.hasPrefix("/") ? String(rest.dropFirst()) : rest
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

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let text = drop(while: \.isWhitespace)
    return String(
      text[..<(text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex)])
  }
}
