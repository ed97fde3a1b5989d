internal import AssistantProtocol

/// Who follows which session, each with a box for what happens.
struct Followers {
  /// What happens to somebody who follows a session.
  enum News: Sendable {
    /// A turn was taken.
    case turn(SessionEvent)
    /// The connection was lost, and with it perhaps news.
    case connectionLost
  }

  /// Somebody who follows a session.
  struct Follower: Hashable, Sendable {
    let session: SessionID
    fileprivate let number: Int
  }

  private var boxes: [Follower: AsyncStream<News>.Continuation] = [:]
  private var count = 0

  /// Adds somebody.
  mutating func add(to session: SessionID) -> (follower: Follower, news: AsyncStream<News>) {
    count += 1
    let follower = Follower(session: session, number: count)
    let (news, box) = AsyncStream<News>.makeStream()
    boxes[follower] = box
    return (follower, news)
  }

  /// Takes somebody out.
  mutating func remove(_ follower: Follower) { boxes.removeValue(forKey: follower)?.finish() }

  /// Whether anybody follows a session.
  func follow(_ session: SessionID) -> Bool { boxes.keys.contains { $0.session == session } }

  /// Passes news on to those whom it concerns.
  func tell(_ event: SessionEvent) {
    for (follower, box) in boxes where follower.session == event.session {
      box.yield(.turn(event))
    }
  }

  /// Tells everybody that news may have been lost.
  func connectionWasLost() { for box in boxes.values { box.yield(.connectionLost) } }

  /// Tells everybody that nothing more will come.
  mutating func finish() {
    for box in boxes.values { box.finish() }
    boxes = [:]
  }
}
