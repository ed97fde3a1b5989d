import AssistantClient
import AssistantProtocol

struct Talk {
  static func main() async throws {
    let client = AssistantClient()
    let session = try await client.create(CreateRequest(retention: .days(7)))
    show(session.turn)
    var turns = 0
    while let line = readLine() {
      turns += 1
      do {
        let result = try await client.turn(
          TurnRequest(
            session: session.session, turn: TurnID(screen: "talk", number: turns), text: line))
        show(result.turn)
        if result.turn.state != .open { break }
      } catch let error as RPCError {
        print("That can't be done: \(error.message).")
      }
    }
    print("The conversation \(session.session.rawValue) is kept for a week.")
  }

  static func show(_ turn: TurnReport) {
    if turn.kind == .urgent { print("This can't wait!") }
    for paragraph in turn.paragraphs { print(paragraph.text) }
    guard let question = turn.question else { return }
    print(question.text)
    for (place, choice) in (question.choices ?? []).enumerated() {
      print("  \(place + 1). \(choice)")
    }
  }
}
