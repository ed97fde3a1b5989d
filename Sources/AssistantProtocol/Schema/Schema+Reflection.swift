extension Schema {
  /// The shape of a type's values.
  ///
  /// The type's own `init(from:)` is run on a decoder that has an answer to everything and notes what
  /// it was asked for, so that a shape can't drift from what is really read. A type that isn't
  /// `Codable` by synthesis says its shape itself, as ``Shaped``.
  ///
  /// - Precondition: Every list of words is `CaseIterable`, and no type contains itself.
  public static func of<Value: Decodable>(_ type: Value.Type) -> Schema { reflect(type).schema }

  /// The shape of a type, and a value of it if one can be made up.
  fileprivate static func reflect<Value: Decodable>(
    _ type: Value.Type
  ) -> (schema: Schema, value: Value?) {
    if let shape = known(type) { return shape }
    let asker = Asker()
    let value = try? Value(from: asker)
    let notes = (type as? any Annotated.Type)?.notes ?? [:]
    switch asker.answer {
    case .object(let properties):
      let noted = properties.map {
        Property(
          name: $0.name, schema: $0.schema, isRequired: $0.isRequired, note: notes[$0.name])
      }
      return (.named(name(of: type), .object(noted)), value)
    case let other: return (other, value)
    }
  }

  /// What a type is called in its module, as `VisitSummary.Fact`.
  private static func name(of type: Any.Type) -> String {
    String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
  }

  private static func known<Value>(_ type: Value.Type) -> (schema: Schema, value: Value?)? {
    switch type {
    case is String.Type: (.text(), "" as? Value)
    case is Bool.Type: (.flag, false as? Value)
    case is Int.Type: (.wholeNumber(), 0 as? Value)
    case is Double.Type: (.number, 0.0 as? Value)
    case let shaped as any Shaped.Type: (shaped.schema, shaped.example as? Value)
    case let words as any (CaseIterable & RawRepresentable).Type: Self.words(words)
    default: nil
    }
  }

  private static func words<Value>(
    _ type: any (CaseIterable & RawRepresentable).Type
  ) -> (schema: Schema, value: Value?)? {
    func reflect<Words: CaseIterable & RawRepresentable>(
      _ type: Words.Type
    ) -> (schema: Schema, value: Value?)? {
      let all = Array(Words.allCases)
      let value = all.first as? Value
      if let words = all.map(\.rawValue) as? [String] { return (.word(words), value) }
      return all.first?.rawValue is Int ? (.wholeNumber(), value) : nil
    }
    return reflect(type)
  }
}

/// Why no value of a type can be made up; what was asked for is noted nevertheless.
private struct NoValue: Error {}

/// A decoder that has an answer to everything, and notes what it was asked for.
private final class Asker: Decoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  /// What it was asked for.
  var answer = Schema.anyObject

  func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    answer = .object([])
    return KeyedDecodingContainer(Members<Key>(asker: self))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer { Items(asker: self) }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(asker: self) }
}

private struct Single: SingleValueDecodingContainer {
  let asker: Asker
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (schema, value) = Schema.reflect(type)
    asker.answer = schema
    guard let value else { throw NoValue() }
    return value
  }
}

/// One made-up item, so that its shape becomes known.
private struct Items: UnkeyedDecodingContainer {
  let asker: Asker
  var codingPath: [any CodingKey] { [] }
  var count: Int? { 1 }
  var currentIndex = 0
  var isAtEnd: Bool { currentIndex > 0 }

  init(asker: Asker) { self.asker = asker }

  mutating func decodeNil() -> Bool { false }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (schema, value) = Schema.reflect(type)
    asker.answer = .list(schema)
    currentIndex += 1
    guard let value else { throw NoValue() }
    return value
  }

  mutating func nestedContainer<Key>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> { throw NoValue() }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NoValue() }

  mutating func superDecoder() throws -> any Decoder { throw NoValue() }
}

/// The members that a type asks for.
private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let asker: Asker
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { [] }

  func contains(_ key: Key) -> Bool { true }

  /// Asked only for a member that may be missing.
  func decodeNil(forKey key: Key) throws -> Bool {
    note(.anyObject, key, isRequired: false)
    return false
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let (schema, value) = Schema.reflect(type)
    note(schema, key, isRequired: true)
    guard let value else { throw NoValue() }
    return value
  }

  private func note(_ schema: Schema, _ key: Key, isRequired: Bool) {
    guard case .object(var properties) = asker.answer else { return }
    let earlier = properties.firstIndex { $0.name == key.stringValue }
    let property = Schema.Property(
      name: key.stringValue, schema: schema, isRequired: isRequired && earlier == nil, note: nil)
    if let earlier { properties[earlier] = property } else { properties.append(property) }
    asker.answer = .object(properties)
  }

  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw NoValue() }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw NoValue()
  }

  func superDecoder() throws -> any Decoder { throw NoValue() }

  func superDecoder(forKey key: Key) throws -> any Decoder { throw NoValue() }
}
