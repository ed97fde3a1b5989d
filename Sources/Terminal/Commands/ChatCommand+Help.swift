extension ChatCommand.Name {
  /// What commands have in common, as a heading of the help.
  enum Group: String, CaseIterable {
    case conversation = "The conversation"
    case reasons = "What it rests on"
    case program = "The program"
  }

  var group: Group {
    switch self {
    case .why, .new, .emergency, .quit: .conversation
    case .sources: .reasons
    case .help: .program
    }
  }

  /// The command with its arguments, as a person types it.
  var usage: String {
    switch self {
    case .why, .new, .emergency, .quit, .sources: "/\(rawValue)"
    case .help: "/help [COMMAND]"
    }
  }

  /// What it does, in a line.
  var summary: String {
    switch self {
    case .why: "why the present question is asked"
    case .new: "begin again, forgetting everything"
    case .emergency: "what to do if it cannot wait"
    case .quit: "end with the summary"
    case .sources: "the sources of what was said last"
    case .help: "this list, or more about one command"
    }
  }

  /// What else there is to know.
  var details: String {
    switch self {
    case .why: "A question mark alone on a line does the same. The question stays open."
    case .new: "What you told before is gone, and does not count any more."
    case .emergency: "The conversation stays where it is."
    case .quit:
      "The words quit and exit alone on a line do the same. Ctrl-D leaves without the summary."
    case .sources:
      "Each has the name that stood in brackets, its title, and its link if it has one."
    case .help: "The word help alone on a line does the same."
    }
  }

  /// More about the command.
  var help: [Block] { [Block("\(usage): \(summary). \(details)")] }

  /// The commands in their groups, and the keys.
  static var overview: [Block] {
    let introduction = Block(
      "Type what you noticed in your own words, or pick an answer by its number. "
        + "These commands are for the program:")
    let width = allCases.map(\.usage.count).max() ?? 0
    let commands = Group.allCases.flatMap { group in
      [Block(.heading, [Block.Span(group.rawValue, .heading)])]
        + allCases.filter { $0.group == group }.map { name in
          let gap = String(repeating: " ", count: width - name.usage.count + 1)
          return Block(.item(marker: name.usage + gap), [Block.Span(name.summary)])
        }
    }
    let keys = Block(
      "Tab completes an answer or a command, the arrow keys bring back what you typed. "
        + "Ctrl-C clears the line, and leaves when pressed twice on an empty one. Ctrl-D leaves.")
    return [introduction] + commands + [keys]
  }
}

extension ChatLine.Mistake {
  /// What is wrong and what would be right, in a line.
  var words: String {
    switch self {
    case .unknown(let word, near: nil): "There is no command /\(word). /help lists them all."
    case .unknown(let word, let near?):
      "There is no command /\(word). Did you mean /\(near.rawValue)?"
    case .arguments(let name): "Usage: \(name.usage)"
    }
  }
}
