internal import AssistantProtocol

/// A result that is JSON already.
struct EncodedResult<Value: Codable & Sendable>: Sendable {
  /// The JSON.
  let bytes: [UInt8]
}

/// The methods that are carried out here, by name.
struct MethodTable: Sendable {
  /// On which thread a method is carried out.
  enum Place {
    /// On that of its connection: what is over in a millisecond is over before it would be elsewhere.
    case connection
    /// On any: nobody else at the connection's thread waits for it.
    case anywhere
  }

  /// Carries a request out, and gives its result as JSON.
  typealias Work = @Sendable (Request, Caller) async throws(RPCError) -> [UInt8]

  private var works: [String: Work] = [:]

  /// Carries a request out.
  ///
  /// - Throws: What the method throws, or what is wrong with its name or its parameters.
  func carryOut(_ request: Request, for caller: Caller) async throws(RPCError) -> [UInt8] {
    guard let work = works[request.method] else { throw RPCError(.methodNotFound) }
    return try await work(request, caller)
  }

  /// The names of all methods.
  var names: Set<String> { Set(works.keys) }

  /// Adds a method.
  mutating func add<Params, Result>(
    _ method: Method<Params, Result>, on place: Place = .anywhere,
    _ body: @escaping @Sendable (Params, Caller) async throws(RPCError) -> Result
  ) {
    add(encoding: method, on: place) { (params, caller) async throws(RPCError) in
      let result = try await body(params, caller)
      guard let bytes = try? JSONText.bytes(of: result) else { throw RPCError(.internalError) }
      return EncodedResult(bytes: bytes)
    }
  }

  /// Adds a method that encodes its result itself.
  mutating func add<Params, Result>(
    encoding method: Method<Params, Result>, on place: Place = .anywhere,
    _ body: @escaping @Sendable (Params, Caller) async throws(RPCError) -> EncodedResult<Result>
  ) {
    let schema = Schema.of(Params.self)
    let work: Work = { (request: Request, caller: Caller) async throws(RPCError) -> [UInt8] in
      let params = try request.params(as: Params.self, schema)
      let executor: (any TaskExecutor)? = place == .anywhere ? globalConcurrentExecutor : nil
      let result = try await withTaskExecutorPreference(executor) {
        () async throws(RPCError) -> EncodedResult<Result> in try await body(params, caller)
      }
      return result.bytes
    }
    works[method.name] = work
  }
}
