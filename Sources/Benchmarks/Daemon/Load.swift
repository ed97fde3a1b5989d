import Foundation
import Synchronization

/// Many clients, each on a thread of its own, that ask and wait, over and over.
struct Load {
  /// What came of it.
  struct Outcome {
    /// How long each answer took.
    let latencies: Latencies
    /// The answers in a second.
    let perSecond: Double
  }

  /// The socket.
  let socket: String
  /// What is said.
  let script: Script
  /// How many clients there are.
  let clients: Int
  /// For how long they ask.
  let duration: Duration

  /// Holds conversations, each of some turns.
  func turns() throws -> Outcome {
    try run { [script] client, connection, isOver, note in
      // Everybody begins somewhere else, so that not all say the same at a time.
      var place = client * script.conversations.count / 64
      while !isOver() {
        guard let session = Message.session(in: try connection.ask(Message.create)) else {
          throw Connection.Failure(description: "no session was begun")
        }
        let conversation = script.conversations[place % script.conversations.count]
        place += 1
        for (number, words) in conversation.enumerated() where !isOver() {
          let line = Message.turn(number, saying: words, in: session)
          let began = ContinuousClock.now
          let answer = try connection.ask(line)
          note(.now - began)
          guard Message.isResult(answer) else {
            throw Connection.Failure(description: String(decoding: answer, as: UTF8.self))
          }
        }
      }
    }
  }

  /// Asks whether somebody answers, which takes no engine and no disk.
  func pings() throws -> Outcome {
    try run { _, connection, isOver, note in
      while !isOver() {
        let began = ContinuousClock.now
        _ = try connection.ask(Message.ping)
        note(.now - began)
      }
    }
  }

  private func run(
    _ work:
      @escaping @Sendable (
        _ client: Int, Connection, _ isOver: () -> Bool, _ note: (Duration) -> Void
      ) throws -> Void
  ) throws -> Outcome {
    let (end, crowd) = (ContinuousClock.now + duration, Crowd(of: clients))
    let began = ContinuousClock.now
    for client in 0..<clients {
      Thread { [socket] in
        crowd.finish {
          var latencies: [Duration] = []
          let connection = try Connection(to: socket)
          try work(client, connection, { ContinuousClock.now >= end }, { latencies.append($0) })
          return latencies
        }
      }.start()
    }
    let all = try crowd.latencies()
    let seconds = (ContinuousClock.now - began).seconds
    return Outcome(latencies: Latencies(all), perSecond: Double(all.count) / seconds)
  }
}

/// What many threads have to tell, once the last of them is done.
private final class Crowd: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Result<[Duration], any Error>>(.success([]))

  init(of count: Int) { for _ in 0..<count { group.enter() } }

  /// Does the work of one thread, and keeps what came of it.
  func finish(_ work: () throws -> [Duration]) {
    let outcome = Result { try work() }
    result.withLock { all in all = all.flatMap { earlier in outcome.map { earlier + $0 } } }
    group.leave()
  }

  /// What all of them measured, or the first thing that went wrong.
  func latencies() throws -> [Duration] {
    group.wait()
    return try result.withLock { try $0.get() }
  }
}
