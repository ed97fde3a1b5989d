/// The members of an object, as types write them.
struct JSONObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { writer.addNothing(key.stringValue) }
  func encode(_ value: Bool, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: String, forKey key: Key) { writer.add(text: value, key.stringValue) }
  func encode(_ value: Double, forKey key: Key) throws {
    try writer.add(fraction: value, key.stringValue)
  }
  func encode(_ value: Float, forKey key: Key) throws {
    try writer.add(fraction: Double(value), key.stringValue)
  }
  func encode(_ value: Int, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: Int8, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: Int16, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: Int32, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: Int64, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: UInt, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: UInt8, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: UInt16, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: UInt32, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode(_ value: UInt64, forKey key: Key) { writer.add(plain: value, key.stringValue) }
  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try writer.add(value, key.stringValue)
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    writer.open(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    writer.open(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { writer.open("super") }
  func superEncoder(forKey key: Key) -> any Encoder { writer.open(key.stringValue) }
}
