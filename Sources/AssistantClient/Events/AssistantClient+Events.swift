public import AssistantProtocol

extension AssistantClient {
  /// The later turns of a session, from any screen, in order and each once.
  ///
  /// Where the connection is lost the turns that were taken meanwhile follow when there is another. The
  /// stream ends when the client is closed or nobody reads it any more; it fails when the session is
  /// gone or the service doesn't come back.
  ///
  /// - Parameters:
  ///   - session: The session.
  ///   - seq: The turn after which the first one comes; without it the session's last one.
  /// - Returns: The turns as they come.
  public nonisolated func events(
    of session: SessionID, after seq: Int? = nil
  ) -> AsyncThrowingStream<SessionEvent, any Error> {
    AsyncThrowingStream { continuation in
      let task = Task {
        do {
          try await self.follow(session, after: seq) { continuation.yield($0) }
          continuation.finish()
        } catch {
          continuation.finish(throwing: error)
        }
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }

  /// Passes the turns of a session on until the client is closed or the task is cancelled.
  private func follow(
    _ session: SessionID, after seq: Int?, _ pass: @Sendable (SessionEvent) -> Void
  ) async throws {
    var last =
      if let seq { seq } else { try await call(.get, SessionReference(session)).seq }
    let (follower, news) = followers.add(to: session)
    defer { leave(follower) }
    try await subscribe(to: session, &last, pass)
    for await item in news {
      switch item {
      case .turn(let event) where event.seq == last + 1:
        pass(event)
        last = event.seq
      case .turn(let event) where event.seq > last: try await catchUp(session, &last, pass)
      case .turn: break
      case .connectionLost: try await subscribe(to: session, &last, pass)
      }
    }
  }

  /// Asks for news, and only then for what there was before: so nothing falls in between.
  private func subscribe(
    to session: SessionID, _ last: inout Int, _ pass: (SessionEvent) -> Void
  ) async throws {
    _ = try await call(.subscribe, SessionReference(session))
    try await catchUp(session, &last, pass)
  }

  private func catchUp(
    _ session: SessionID, _ last: inout Int, _ pass: (SessionEvent) -> Void
  ) async throws {
    while true {
      let page = try await call(.history, HistoryRequest(session: session, after: last))
      for turn in page.turns where turn.seq > last {
        pass(
          SessionEvent(
            session: session, seq: turn.seq, turnID: turn.turn, kind: turn.kind, turn: turn.result))
        last = turn.seq
      }
      if page.next == nil || page.turns.isEmpty { return }
    }
  }

  /// Ends to follow a session; the service is told when nobody else here does.
  private func leave(_ follower: Followers.Follower) {
    followers.remove(follower)
    guard !followers.follow(follower.session) else { return }
    Task {
      // Somebody else may have begun meanwhile.
      guard isConnected, !followers.follow(follower.session) else { return }
      _ = try? await call(.unsubscribe, SessionReference(follower.session))
    }
  }
}
