internal import Assistant

/// The protocol described for programs, as OpenRPC 1.4 (https://spec.open-rpc.org).
///
/// It is made of the declarations that the service itself uses, so it can't drift from them.
public struct OpenRPCDocument: Codable, Sendable, Shaped {
  /// A method.
  public struct Entry: Codable, Sendable {
    /// Its name.
    public let name: String
    /// What it does, in a line.
    public let summary: String
    /// What else there is to know before it is called.
    public let description: String?
    let params: [Content]
    let result: Content
    let errors: [ErrorNote]
    var paramStructure = "by-name"
  }

  /// What is sent without being asked for; OpenRPC itself has no word for that.
  struct Notification: Codable, Sendable {
    let name: String
    let summary: String
    let params: [Content]
  }

  /// A parameter or a result.
  struct Content: Codable, Sendable {
    let name: String
    var description: String?
    var required: Bool?
    let schema: Shape
  }

  /// An error.
  struct ErrorNote: Codable, Hashable, Sendable {
    let code: Int
    let message: String
  }

  /// A shape, of which a reader keeps nothing.
  struct Shape: Codable, Sendable {
    let schema: Schema

    init(_ schema: Schema) { self.schema = schema }

    init(from decoder: any Decoder) throws { schema = .anyObject }

    func encode(to encoder: any Encoder) throws { try schema.encode(to: encoder) }
  }

  /// What is told once, under a name.
  struct Components: Codable, Sendable {
    let schemas: [String: Shape]
  }

  /// What the document is about.
  struct Info: Codable, Sendable {
    var title = "Anamnesis"
    var version = EngineVersion.current
    var description = """
      One JSON-RPC 2.0 object a line over a Unix socket. Parameters have names, and one that is \
      unknown is an error. What isn't known is left out of results. Ignore members of results that \
      you don't know: later versions add some.
      """
  }

  enum CodingKeys: String, CodingKey {
    case openrpc, info, methods, components
    case notifications = "x-notifications"
  }

  /// The version of OpenRPC.
  public private(set) var openrpc = "1.4.1"
  let info: Info
  /// Every method, in the order in which a reader meets them.
  public let methods: [Entry]
  let notifications: [Notification]
  let components: Components

  /// The shape of a document, which OpenRPC describes.
  public static var schema: Schema { .anyObject }
  /// A document of nothing.
  public static var example: OpenRPCDocument { OpenRPCDocument(methods: [], notifications: []) }

  /// The present protocol.
  public static let current = OpenRPCDocument(
    methods: [
      Entry(.discover), Entry(.hello), Entry(.ping), Entry(.status),
      Entry(.create), Entry(.turn), Entry(.get), Entry(.history), Entry(.undo), Entry(.answers),
      Entry(.correct), Entry(.summary), Entry(.explain), Entry(.export), Entry(.close),
      Entry(.delete), Entry(.list), Entry(.subscribe), Entry(.unsubscribe),
      Entry(.conditions), Entry(.ask), Entry(.compare), Entry(.sources),
      Entry(.reload), Entry(.purgeExpired), Entry(.drain),
    ],
    notifications: [
      Notification(
        name: SessionEvent.name,
        summary: "Tells of a turn of a session to which this connection has subscribed.",
        params: Content.members(of: SessionEvent.self))
    ])

  private init(methods: [Entry], notifications: [Notification]) {
    info = Info()
    self.methods = methods
    self.notifications = notifications
    let shapes = Self.shapes(of: methods, notifications)
    components = Components(
      schemas: Dictionary(shapes.map { ($0.name, Shape($0.schema)) }) { first, _ in first })
  }
}

extension OpenRPCDocument.Content {
  /// The members of a type's values, as parameters.
  static func members<Params: Decodable>(of type: Params.Type) -> [Self] {
    Schema.of(type).properties.map {
      Self(
        name: $0.name, description: $0.note, required: $0.isRequired,
        schema: OpenRPCDocument.Shape($0.schema))
    }
  }
}

extension OpenRPCDocument.Entry {
  /// The errors that every request can run into.
  static let common: [ErrorCode] = [.invalidParams, .internalError, .draining]

  fileprivate init<Params, Result>(_ method: Method<Params, Result>) {
    name = method.name
    summary = method.summary
    description = method.description
    params = OpenRPCDocument.Content.members(of: Params.self)
    result = OpenRPCDocument.Content(
      name: "result", schema: OpenRPCDocument.Shape(Schema.of(Result.self)))
    errors = (method.errors + Self.common).map(OpenRPCDocument.ErrorNote.init)
  }
}

extension OpenRPCDocument.ErrorNote {
  /// Notes an error.
  init(_ code: ErrorCode) { self.init(code: code.rawValue, message: code.message) }
}
