/// A method of the protocol: its name, what it takes and what it gives.
///
/// The same declaration serves the service that carries it out, the client that calls it and the
/// document that describes it.
///
/// ```swift
/// let result = try await client.call(.turn, TurnRequest(session: id, turn: name, text: "it hurts"))
/// ```
public struct Method<Params: Codable & Sendable, Result: Codable & Sendable>: Sendable {
  /// Its name on the wire.
  public let name: String
  /// What it does, in a line.
  public let summary: String
  /// What else there is to know before it is called.
  public let description: String?
  /// The errors that are its own, beside those that every request can run into.
  public let errors: [ErrorCode]

  /// Declares a method.
  init(
    _ name: String, _ summary: String, _ description: String? = nil, errors: [ErrorCode] = []
  ) {
    self.name = name
    self.summary = summary
    self.description = description
    self.errors = errors
  }
}

/// No parameters.
public struct NoParams: Codable, Hashable, Sendable, Shaped {
  /// The shape of its values.
  public static let schema = Schema.object([])
  /// One of its values.
  public static let example = NoParams()

  /// Creates them.
  public init() {}
}

/// That it was done, where there is nothing else to say.
public struct Done: Codable, Hashable, Sendable, Annotated {
  /// Always true.
  public var ok = true

  /// Creates it.
  public init() {}

  /// What each member is for, by its name on the wire.
  public static let notes = ["ok": "Always true."]
}
