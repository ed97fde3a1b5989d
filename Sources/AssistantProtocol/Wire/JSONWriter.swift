internal import Foundation

/// Writes a value as JSON, with the keys of each object in alphabetical order.
///
/// Foundation's encoder builds a tree of boxes first, and asks each value at run time what it is;
/// that alone took a third of a turn. What comes out here is the same.
final class JSONWriter: Encoder {
  private enum Form {
    case value, list, object
  }

  /// A member or an element.
  private enum Piece {
    /// It is written, at these places of the bytes.
    case written(Range<Int>)
    /// It may still grow.
    case open(JSONWriter)
  }

  private var form = Form.value
  private var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  private var names: [String] = []

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    form = .object
    return KeyedEncodingContainer(JSONObjectWriter<Key>(writer: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    form = .list
    return JSONListWriter(writer: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONValueWriter(writer: self) }

  /// How many members or elements there are.
  var count: Int { pieces.count }

  /// The JSON so far, at the end of other bytes.
  func append(to target: inout [UInt8]) {
    switch form {
    case .value: target += bytes.isEmpty ? Array("{}".utf8) : bytes
    case .list:
      target.append(UInt8(ascii: "["))
      for place in pieces.indices {
        if place > 0 { target.append(UInt8(ascii: ",")) }
        append(pieces[place], to: &target)
      }
      target.append(UInt8(ascii: "]"))
    case .object:
      target.append(UInt8(ascii: "{"))
      for (number, place) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
        if number > 0 { target.append(UInt8(ascii: ",")) }
        Self.append(names[place], to: &target)
        target.append(UInt8(ascii: ":"))
        append(pieces[place], to: &target)
      }
      target.append(UInt8(ascii: "}"))
    }
  }

  private func append(_ piece: Piece, to target: inout [UInt8]) {
    switch piece {
    case .written(let range): target += bytes[range]
    case .open(let writer): writer.append(to: &target)
    }
  }
}

extension JSONWriter {
  /// Adds a value that isn't one of JSON's own.
  ///
  /// - Throws: What the value throws.
  func add<Value: Encodable>(_ value: Value, _ name: String? = nil) throws {
    if Value.self == Data.self, let data = value as? Data {
      return add(text: data.base64EncodedString(), name)
    }
    let writer = JSONWriter()
    try value.encode(to: writer)
    add(name) { writer.append(to: &$0) }
  }

  /// Adds a text.
  func add(text: String, _ name: String?) { add(name) { Self.append(text, to: &$0) } }

  /// Adds a number or a flag, which JSON writes as Swift does.
  func add(plain value: some LosslessStringConvertible, _ name: String?) {
    add(name) { $0 += value.description.utf8 }
  }

  /// Adds a number that may be a fraction.
  ///
  /// - Throws: An error where JSON has no such number.
  func add(fraction value: Double, _ name: String?) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: [], debugDescription: "no number of JSON"))
    }
    let text = value.description
    add(name) { $0 += text.hasSuffix(".0") ? text.dropLast(2).utf8 : text[...].utf8 }
  }

  /// Adds that there is nothing.
  func addNothing(_ name: String?) { add(name) { $0 += "null".utf8 } }

  /// Adds a container that is filled later.
  func open(_ name: String?) -> JSONWriter {
    let writer = JSONWriter()
    pieces.append(.open(writer))
    if let name { names.append(name) }
    return writer
  }

  private func add(_ name: String?, _ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    pieces.append(.written(start..<bytes.count))
    if let name { names.append(name) }
  }

  /// Writes a text in quotation marks, as RFC 8259, section 7, has it.
  private static func append(_ text: String, to target: inout [UInt8]) {
    target.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        target.append(UInt8(ascii: "\\"))
        target.append(byte)
      case 0x08: target += "\\b".utf8
      case 0x09: target += "\\t".utf8
      case 0x0A: target += "\\n".utf8
      case 0x0C: target += "\\f".utf8
      case 0x0D: target += "\\r".utf8
      case 0..<0x20:
        target += "\\u00".utf8
        target.append(hexDigits[Int(byte >> 4)])
        target.append(hexDigits[Int(byte & 15)])
      default: target.append(byte)
      }
    }
    target.append(UInt8(ascii: "\""))
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
