import ArgumentParser
import Assistant
import Packs
import Terminal

/// Holds a conversation in the terminal.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Talk to the assistant.",
    discussion: """
      EXAMPLES
        anamnesis chat
        anamnesis chat --pack Dialogues/bicycle
        echo "a hard white lump on my finger" | anamnesis chat

      Type what you noticed in your own words. Answers can be picked by their numbers.
      """)

  @Option(help: "The folder of the pack to talk about.")
  var pack = "Dialogues/calcinosis"

  func run() throws {
    // The input comes first: the line editor must exist before any other thread does.
    let input = ChatInput()
    var session = Session(pack: try Pack.load(pack))
    let renderer = Renderer(for: session)
    var turn = session.opening
    Console.print(renderer.text(for: turn))
    while !turn.isOver {
      switch input.next(choices: turn.prompt?.choices ?? []) {
      case .line(let line):
        turn = session.reply(to: line)
        Console.print("\n\(renderer.text(for: turn))")
      case .interrupt: Console.print("(Ctrl-C again leaves)\n")
      case .end: return
      case .termination(let signal): throw ExitCode(128 + signal)
      }
    }
  }
}
