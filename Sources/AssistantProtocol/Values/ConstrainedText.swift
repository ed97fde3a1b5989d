/// A text of which only some are allowed, checked where it comes in.
public protocol ConstrainedText: RawRepresentable<String>, Codable, Hashable, Sendable, Shaped {
  /// What its shape is called.
  static var shapeName: String { get }
  /// The greatest number of characters.
  static var longest: Int { get }
  /// The form, as a regular expression of JSON Schema.
  static var pattern: String { get }
}

extension ConstrainedText {
  /// The shape of its values.
  public static var schema: Schema {
    .named(shapeName, .text(longest: longest, pattern: pattern))
  }

  /// Reads a text.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Self(rawValue: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "the form is \(Self.pattern)")
    }
    self = value
  }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
