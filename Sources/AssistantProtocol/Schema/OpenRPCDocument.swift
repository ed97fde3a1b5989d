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
    let params: [Content]
    let result: Content
    let errors: [ErrorNote]
    var paramStructure = "by-name"
  }

  /// A parameter or a result.
  struct Content: Codable, Sendable {
    let name: String
    var description: String?
    var required: Bool?
    let schema: Shape
  }

  /// An error.
  struct ErrorNote: Codable, Sendable {
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

  /// What the document is about.
  struct Info: Codable, Sendable {
    var title = "Anamnesis"
    var version = EngineVersion.current
    var description =
      "One JSON-RPC 2.0 object a line over a Unix socket. Ignore members of results that you don't know."
  }

  /// The version of OpenRPC.
  public private(set) var openrpc = "1.4.1"
  let info: Info
  /// Every method, in the order in which a reader meets them.
  public let methods: [Entry]

  /// The shape of a document, which OpenRPC describes.
  public static var schema: Schema { .anyObject }
  /// A document of nothing.
  public static var example: OpenRPCDocument { OpenRPCDocument(info: Info(), methods: []) }

  /// The present protocol.
  public static let current = OpenRPCDocument(
    info: Info(),
    methods: [
      Entry(.discover), Entry(.hello), Entry(.ping), Entry(.status),
      Entry(.create), Entry(.turn), Entry(.get), Entry(.history), Entry(.undo), Entry(.answers),
      Entry(.correct), Entry(.summary), Entry(.explain), Entry(.export), Entry(.close),
      Entry(.delete), Entry(.list), Entry(.subscribe), Entry(.unsubscribe),
      Entry(.conditions), Entry(.ask), Entry(.compare), Entry(.sources),
      Entry(.reload), Entry(.purgeExpired), Entry(.drain),
    ])
}

extension OpenRPCDocument.Entry {
  /// The errors that every request can run into.
  private static let common: [ErrorCode] = [.invalidParams, .internalError, .draining]

  fileprivate init<Params, Result>(_ method: Method<Params, Result>) {
    name = method.name
    summary = method.summary
    params =
      if case .object(let properties) = Schema.of(Params.self) {
        properties.map {
          OpenRPCDocument.Content(
            name: $0.name, description: $0.note, required: $0.isRequired,
            schema: OpenRPCDocument.Shape($0.schema))
        }
      } else { [] }
    result = OpenRPCDocument.Content(
      name: "result", schema: OpenRPCDocument.Shape(Schema.of(Result.self)))
    errors = (method.errors + Self.common).map {
      OpenRPCDocument.ErrorNote(code: $0.rawValue, message: $0.message)
    }
  }
}
