extension ChatCommand.Name {
  /// What commands have in common, as a heading of the help.
  enum Group: String, CaseIterable {
    case conversation = "The conversation"
    case reasons = "What it rests on"
    case files = "What is kept"
    case program = "The program"
  }

  var group: Group {
    switch self {
    case .why, .back, .answers, .correct, .new, .emergency, .quit: .conversation
    case .ranking, .sources, .trace: .reasons
    case .save, .record: .files
    case .help: .program
    }
  }

  /// Whether it writes a file, so that a `!` after it replaces one.
  var takesFile: Bool { group == .files }

  /// The command with its arguments, as a person types it.
  var usage: String {
    switch self {
    case .why, .back, .answers, .new, .emergency, .quit, .ranking, .sources, .trace:
      "/\(rawValue)"
    case .correct: "/correct N ANSWER"
    case .save, .record: "/\(rawValue) FILE"
    case .help: "/help [COMMAND]"
    }
  }

  /// A line that a person might type.
  package var example: String {
    switch self {
    case .why, .back, .answers, .new, .emergency, .quit, .ranking, .sources, .trace:
      "/\(rawValue)"
    case .correct: "/correct 2 no"
    case .save: "/save summary.html"
    case .record: "/record conversation.chat"
    case .help: "/help why"
    }
  }

  /// What it does, in a line.
  var summary: String {
    switch self {
    case .why: "why the present question is asked"
    case .back: "take your last answer back"
    case .answers: "all that I took from your words, with numbers"
    case .correct: "correct the answer with that number"
    case .new: "begin again, forgetting everything"
    case .emergency: "what to do if it cannot wait"
    case .quit: "end with the summary"
    case .ranking: "what fits your description so far, and why"
    case .sources: "the sources of what was said last"
    case .trace: "show how each turn comes about, or stop that"
    case .save: "write the summary to a file, for the visit"
    case .record: "write the conversation to a file, and go on with it"
    case .help: "this list, or more about one command"
    }
  }

  /// What else there is to know.
  var details: String {
    switch self {
    case .why: "A question mark alone on a line does the same. The question stays open."
    case .back: "All is then as it was before that answer. It can be used again and again."
    case .answers: "The numbers are for /correct, until the list is shown again."
    case .correct:
      "ANSWER is yes, no, not sure or forget, or a value in your own words, such as 3 weeks."
    case .new: "What you told before is gone, and does not count any more."
    case .emergency: "The conversation stays where it is."
    case .quit:
      "The words quit and exit alone on a line do the same. Ctrl-D leaves without the summary."
    case .ranking:
      "It ranks what is known here by what you told. It does not say what is the matter."
    case .sources:
      "Each has the name that stood in brackets, its title, and its link if it has one."
    case .trace: "It is for authors: words and rules, weights in decibans, and the script's way."
    case .save:
      "The ending decides: .txt, .md, .html for a page to print, .json for programs. Only you can "
        + "read the file. A file that is there stays; /save! FILE replaces it."
    case .record:
      "It has all that you typed, and what I took from it. Only you can read the file. A file that "
        + "is there stays; /record! FILE replaces it."
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
    case .arguments(let name) where name.usage == name.example: "Usage: \(name.usage)"
    case .arguments(let name): "Usage: \(name.usage), as in \(name.example)"
    }
  }
}
