import ArgumentParser
import Assistant
import Packs

/// Shows how the turns of a conversation come about.
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold a conversation and show how each turn comes about.",
    discussion: """
      EXAMPLES
        anamnesis trace Dialogues/calcinosis "hard white lumps on my fingers" "none of these"
        anamnesis trace Dialogues/bicycle --json < messages.txt

      Without messages each line of the input is one. A trace is a tree: how the words were read \
      and by which rules, what became known, what that weighs for the first two conditions in \
      decibans, which red flags are up, and what the script tried and passed.

      Exits 0 with the traces, 65 when the pack is broken, 66 when there is none.
      """)

  @Argument(help: "The pack's folder.", completion: .directory)
  var pack: String

  @Argument(help: "What a person types, one message after the other.")
  var messages: [String] = []

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func run() throws {
    var session = Session(pack: try Pack.load(pack))
    try show(TurnTrace(openingOf: session))
    var given = messages[...]
    while let message = messages.isEmpty ? readLine() : given.popFirst() {
      let before = session
      let turn = session.reply(to: message)
      try show(TurnTrace(turn, on: message, from: before, to: session))
      if turn.isOver { return }
    }
  }

  private func show(_ trace: TurnTrace) throws {
    guard json else { return Console.print(trace.text) }
    Console.print(try trace.line)
  }
}
