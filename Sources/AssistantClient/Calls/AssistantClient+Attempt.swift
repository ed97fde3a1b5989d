internal import AssistantProtocol
internal import Foundation

/// A connection among all that a client ever had.
struct Connection {
  /// Its number, from 1 on.
  let number: Int
  /// What is sent and read.
  let socket: LineSocket
}

extension AssistantClient {
  /// Sends a request, and waits for its answer.
  func attempt(
    _ method: String, _ params: [UInt8], until deadline: ContinuousClock.Instant
  ) async throws -> [UInt8] {
    try Task.checkCancellation()
    let connection = try connected()
    requests += 1
    let number = requests
    let timer = Task { [weak self] in
      try await Task.sleep(until: deadline)
      await self?.giveUp(number, ClientError.timedOut)
    }
    defer { timer.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { caller in
        guard isCurrent(connection) else {
          return caller.resume(throwing: AttemptFailure.lost(wasSent: false))
        }
        let line = Request(method, params: params, id: .number(number)).line
        let place = connection.socket.send(line)
        open.add(
          OpenCalls.Call(caller: caller, connection: connection.number, place: place),
          number: number)
      }
    } onCancel: {
      Task { await self.giveUp(number, CancellationError()) }
    }
  }

  /// Whether a connection is still the one; a call over one that was lost would wait in vain.
  private func isCurrent(_ connection: Connection) -> Bool {
    self.connection?.number == connection.number
  }

  private func giveUp(_ number: Int, _ reason: any Error) {
    open.remove(number)?.caller.resume(throwing: AttemptFailure.final(reason))
  }

  /// The connection, which is made if there is none.
  private func connected() throws(AttemptFailure) -> Connection {
    if isClosed { throw .final(ClientError.closed) }
    if let connection { return connection }
    let made: LineSocket
    do throws(SystemError) {
      made = try LineSocket(path: path)
    } catch {
      throw .unreachable(error)
    }
    connections += 1
    let next = Connection(number: connections, socket: made)
    connection = next
    Task { [weak self, events = made.events, number = connections] in
      for await event in events { await self?.took(event, from: number) }
      await self?.lost(number)
    }
    return next
  }

  private func took(_ event: LineReader.Event, from connection: Int) {
    guard case .line(let line) = event, let message = ServerLine(line: line[...]) else {
      return refuse(connection)
    }
    switch message {
    case .response(let response): answer(response, from: connection)
    case .notification(SessionEvent.name, let params):
      guard let news = try? JSONDecoder().decode(SessionEvent.self, from: Data(params)) else {
        return refuse(connection)
      }
      followers.tell(news)
    case .notification: break
    }
  }

  private func answer(_ response: Response, from connection: Int) {
    let call: OpenCalls.Call?
    switch response.id {
    case .number(let number): call = open.remove(number)
    case .text: return refuse(connection)
    case nil: call = open.removeOldest(of: connection)
    }
    switch response.outcome {
    case .success(let result): call?.caller.resume(returning: result)
    case .failure(let error): call?.caller.resume(throwing: AttemptFailure.refused(error))
    }
  }

  /// Ends a connection whose other end speaks something else.
  private func refuse(_ number: Int) {
    for call in open.removeAll(of: number) {
      call.caller.resume(throwing: AttemptFailure.final(ClientError.notTheProtocol))
    }
    lost(number)
  }

  private func lost(_ number: Int) {
    guard let ended = connection, ended.number == number else { return }
    connection = nil
    ended.socket.close()
    for call in open.removeAll(of: number) {
      let wasSent = ended.socket.hasSent(from: call.place)
      call.caller.resume(throwing: AttemptFailure.lost(wasSent: wasSent))
    }
    followers.connectionWasLost()
  }
}
