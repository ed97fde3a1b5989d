/// The elements of a list, or a value that is neither an object nor a list, as types write them.
struct JSONElementWriter: UnkeyedEncodingContainer, SingleValueEncodingContainer {
  let writer: JSONWriter
  var codingPath: [any CodingKey] { [] }
  var count: Int { writer.count }

  func encodeNil() { writer.addNothing(nil) }
  func encode(_ value: Bool) { writer.add(plain: value, nil) }
  func encode(_ value: String) { writer.add(text: value, nil) }
  func encode(_ value: Double) throws { try writer.add(fraction: value, nil) }
  func encode(_ value: Float) throws { try writer.add(fraction: Double(value), nil) }
  func encode(_ value: Int) { writer.add(plain: value, nil) }
  func encode(_ value: Int8) { writer.add(plain: value, nil) }
  func encode(_ value: Int16) { writer.add(plain: value, nil) }
  func encode(_ value: Int32) { writer.add(plain: value, nil) }
  func encode(_ value: Int64) { writer.add(plain: value, nil) }
  func encode(_ value: UInt) { writer.add(plain: value, nil) }
  func encode(_ value: UInt8) { writer.add(plain: value, nil) }
  func encode(_ value: UInt16) { writer.add(plain: value, nil) }
  func encode(_ value: UInt32) { writer.add(plain: value, nil) }
  func encode(_ value: UInt64) { writer.add(plain: value, nil) }
  func encode<Value: Encodable>(_ value: Value) throws { try writer.add(value, nil) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) -> KeyedEncodingContainer<Inner> {
    writer.open(nil).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.open(nil).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { writer.open(nil) }
}
