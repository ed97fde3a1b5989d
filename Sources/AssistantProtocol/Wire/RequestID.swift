/// What a caller calls a request, so that it knows the answer when it comes.
///
/// JSON-RPC would allow any number and even `null`; here it is a text or a whole number that every
/// language's JSON reads exactly.
public enum RequestID: Hashable, Sendable {
  /// A whole number between ±2^53.
  case number(Int)
  /// A text of at most 64 characters.
  case text(String)

  static let greatestNumber = 1 << 53
  static let longestText = 64
}

extension RequestID: Codable {
  /// Reads an id.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self), abs(number) <= Self.greatestNumber {
      self = .number(number)
    } else if let text = try? container.decode(String.self), text.count <= Self.longestText {
      self = .text(text)
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id")
    }
  }

  /// Writes the id.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}
