internal import Assistant
internal import AssistantProtocol
internal import Foundation
internal import SessionStore

extension Standing {
  /// Goes back to where the conversation stood after the turns of a log.
  ///
  /// - Parameter log: All turns up to that place, from the first on.
  /// - Returns: The last of them once more.
  /// - Throws: An error when the log isn't whole.
  /// - Complexity: O(*n*) in the turns, each of which is taken again.
  mutating func replay(_ log: [StoredTurn]) throws(RPCError) -> Turn {
    let beginning = Session(pack: session.pack)
    var places = [(session: beginning, turn: beginning.opening)]
    for entry in log {
      guard let logged = try? JSONDecoder().decode(LoggedStep.self, from: entry.request),
        let action = IncomingTurn.Action(logged, entry.kind)
      else { throw RPCError(.internalError, "bad_log") }
      var place = places[places.count - 1]
      switch action {
      case .step(let step): place.turn = try place.session.take(step)
      case .goBack(let target):
        guard places.indices.contains(target) else { throw RPCError(.internalError, "bad_log") }
        place = places[target]
      }
      places.append(place)
    }
    let place = places[places.count - 1]
    session = place.session
    return place.turn.revisited
  }
}
