/// The shape of a value on the wire, which prints as JSON Schema (draft 2020-12).
///
/// Shapes are never written down beside the types that they describe: ``Schema/of(_:)`` asks the types
/// themselves.
public indirect enum Schema: Hashable, Sendable {
  /// A text, as long and of such a form.
  case text(longest: Int? = nil, pattern: String? = nil)
  /// One of these words.
  case word([String])
  /// A whole number in this range.
  case wholeNumber(ClosedRange<Int>? = nil)
  /// Any number.
  case number
  /// True or false.
  case flag
  /// Values of one shape.
  case list(Schema)
  /// Members by name.
  case object([Property])
  /// One of these shapes.
  case either([Schema])
  /// A shape that is told once, under its name.
  case named(String, Schema)
  /// Any JSON object.
  case anyObject

  /// A member of an object.
  public struct Property: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its shape.
    public let schema: Schema
    /// Whether it is always there.
    public let isRequired: Bool
    /// What it is for, in a line.
    public let note: String?
  }

  /// The shape without its name.
  public var unnamed: Schema {
    if case .named(_, let schema) = self { schema } else { self }
  }

  /// The members of an object, in the order in which they are read; none of anything else.
  public var properties: [Property] {
    if case .object(let properties) = unnamed { properties } else { [] }
  }
}

extension Schema: Encodable {
  private enum Key: String, CodingKey {
    case type, maxLength, pattern, minimum, maximum, items, properties, required
    case additionalProperties, anyOf, description
    case words = "enum"
    case reference = "$ref"
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Writes the shape as JSON Schema; one with a name as a reference to where OpenRPC keeps it.
  public func encode(to encoder: any Encoder) throws { try encode(to: encoder, about: nil) }

  private func encode(to encoder: any Encoder, about note: String?) throws {
    var members = encoder.container(keyedBy: Key.self)
    try members.encodeIfPresent(note, forKey: .description)
    switch self {
    case .text(let longest, let pattern):
      try members.encode("string", forKey: .type)
      try members.encodeIfPresent(longest, forKey: .maxLength)
      try members.encodeIfPresent(pattern, forKey: .pattern)
    case .word(let words):
      try members.encode("string", forKey: .type)
      try members.encode(words, forKey: .words)
    case .wholeNumber(let range):
      try members.encode("integer", forKey: .type)
      try members.encodeIfPresent(range?.lowerBound, forKey: .minimum)
      try members.encodeIfPresent(range?.upperBound, forKey: .maximum)
    case .number: try members.encode("number", forKey: .type)
    case .flag: try members.encode("boolean", forKey: .type)
    case .list(let item):
      try members.encode("array", forKey: .type)
      try members.encode(item, forKey: .items)
    case .object(let properties):
      try members.encode("object", forKey: .type)
      var entries = members.nestedContainer(keyedBy: Name.self, forKey: .properties)
      for property in properties {
        try property.schema.encode(
          to: entries.superEncoder(forKey: Name(stringValue: property.name)), about: property.note)
      }
      try members.encode(properties.filter(\.isRequired).map(\.name), forKey: .required)
      try members.encode(false, forKey: .additionalProperties)
    case .either(let shapes): try members.encode(shapes, forKey: .anyOf)
    case .named(let name, _):
      try members.encode("#/components/schemas/\(name)", forKey: .reference)
    case .anyObject: try members.encode("object", forKey: .type)
    }
  }
}

/// A type that knows its own shape, since its decoder wouldn't tell it.
public protocol Shaped: Sendable {
  /// The shape of its values.
  static var schema: Schema { get }
  /// One of its values.
  static var example: Self { get }
}

/// A type whose members are explained, each in a line.
public protocol Annotated: Sendable {
  /// What each member is for, by its name on the wire.
  static var notes: [String: String] { get }
}
