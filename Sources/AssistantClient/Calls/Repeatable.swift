internal import AssistantProtocol

extension AssistantClient {
  /// The methods that aren't asked for again when it is unknown whether they were carried out.
  private static let once: Set = [
    Method<CreateRequest, SessionReport>.create.name, Method<NoParams, Done>.drain.name,
  ]

  /// The methods that may be carried out twice: they read, or end something, or bear a turn's name
  /// by which the service knows them again.
  private static let repeatable = Set(OpenRPCDocument.current.methods.map(\.name))
    .subtracting(once)

  /// Whether a request may be sent again when it is unknown whether it was carried out.
  static func isRepeatable(_ method: String) -> Bool { repeatable.contains(method) }
}
