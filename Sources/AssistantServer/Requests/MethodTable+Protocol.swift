internal import Assistant
internal import AssistantProtocol

extension MethodTable {
  /// Adds the methods about sessions.
  mutating func addSessions(_ host: SessionHost) {
    add(encoding: .create, on: .connection) { params, caller async throws(RPCError) in
      try await host.create(params, for: caller.user)
    }
    add(encoding: .turn, on: .connection) { params, caller async throws(RPCError) in
      try await host.turn(params, for: caller.user)
    }
    add(encoding: .undo) { params, caller async throws(RPCError) in
      try await host.undo(params, for: caller.user)
    }
    add(encoding: .correct, on: .connection) { params, caller async throws(RPCError) in
      try await host.correct(params, for: caller.user)
    }
    add(.close) { params, caller async throws(RPCError) in
      try await host.close(params, for: caller.user)
    }
    add(.delete) { params, caller async throws(RPCError) in
      try await host.delete(params, for: caller.user)
    }
    addReading(host)
  }

  private mutating func addReading(_ host: SessionHost) {
    add(.get) { params, caller async throws(RPCError) in
      try await host.get(params, for: caller.user)
    }
    add(.history) { params, caller async throws(RPCError) in
      try await host.history(params, for: caller.user)
    }
    add(.answers) { params, caller async throws(RPCError) in
      try await host.answers(params, for: caller.user)
    }
    add(.summary) { params, caller async throws(RPCError) in
      try await host.summary(params, for: caller.user)
    }
    add(.explain) { params, caller async throws(RPCError) in
      try await host.explain(params, for: caller.user)
    }
    add(.export) { params, caller async throws(RPCError) in
      try await host.export(params, for: caller.user)
    }
    add(.list) { params, caller async throws(RPCError) in
      try await host.list(params, for: caller.user)
    }
    add(.subscribe) { params, caller async throws(RPCError) in
      try await host.subscribe(params, for: caller)
    }
    add(.unsubscribe) { params, caller async throws(RPCError) in
      try await host.unsubscribe(params, for: caller)
    }
  }

  /// Adds the methods about what packs know.
  mutating func addKnowledge(_ shelf: PackShelf, within limits: Limits) {
    add(.conditions) { params, _ async throws(RPCError) in
      ConditionsReport(of: try shelf.served(params.pack))
    }
    add(.ask) { params, _ async throws(RPCError) in
      try limits.check(params.text, at: "params.text")
      return AskReport(to: params.text, from: try shelf.served(params.pack))
    }
    add(.compare) { params, _ async throws(RPCError) in
      try AskReport(comparing: params, in: try shelf.served(params.pack))
    }
    add(.sources) { params, _ async throws(RPCError) in
      SourcesReport(sources: try shelf.served(params.pack).citations(of: params.names))
    }
  }

  /// Adds the methods about the service.
  mutating func addService(_ desk: ServiceDesk) {
    add(encoding: .discover) { _, _ async throws(RPCError) in
      guard let document = Self.document else { throw RPCError(.internalError) }
      return EncodedResult(bytes: document)
    }
    add(.hello) { params, _ async throws(RPCError) in try desk.hello(params) }
    add(.ping, on: .connection) { _, _ in desk.ping() }
    add(.status) { _, _ async throws(RPCError) in try await desk.status() }
    add(.reload) { _, caller async throws(RPCError) in
      try caller.mustAdminister()
      return try await desk.reload()
    }
    add(.purgeExpired) { _, caller async throws(RPCError) in
      try caller.mustAdminister()
      return try await desk.purgeExpired()
    }
    add(.drain) { _, caller async throws(RPCError) in
      try caller.mustAdminister()
      desk.drain()
      return Done()
    }
  }
}

extension MethodTable {
  /// What describes the methods, which is long and always the same.
  private static let document = try? JSONText.bytes(of: OpenRPCDocument.current)
}

extension Caller {
  /// Refuses callers who may not reload packs and end the service.
  fileprivate func mustAdminister() throws(RPCError) {
    guard isAdministrator else { throw RPCError(.notAuthorised) }
  }
}
