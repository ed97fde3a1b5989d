/// A value that writes itself as JSON, member by member in alphabetical order.
///
/// What it writes is what ``JSONText`` makes of it as an `Encodable`, several times as fast: nothing is
/// asked at run time. It is worth it for what is written with every turn.
package protocol JSONWritable {
  /// Writes the value.
  func write(to json: inout JSONStream)
}

extension JSONWritable {
  /// The value as JSON.
  package var json: [UInt8] {
    // Most of what is written with a turn fits.
    var json = JSONStream(capacity: 2_048)
    write(to: &json)
    return json.bytes
  }
}

/// JSON in the making.
package struct JSONStream {
  /// What is written so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates a stream in which nothing is written.
  ///
  /// - Parameter capacity: How many bytes it will take, roughly.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes an object.
  package mutating func object(_ members: (inout JSONStream) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a list.
  package mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout JSONStream, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for element in elements {
      separate()
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a member of an object, with what writes its value.
  package mutating func add(_ name: String, _ write: (inout JSONStream) -> Void) {
    separate()
    text(name)
    bytes.append(UInt8(ascii: ":"))
    write(&self)
  }

  /// Writes a member of an object.
  package mutating func add(_ name: String, _ value: some JSONWritable) {
    add(name) { value.write(to: &$0) }
  }

  /// Writes a member of an object, unless there is no value.
  package mutating func add(_ name: String, _ value: (some JSONWritable)?) {
    if let value { add(name, value) }
  }

  /// Writes a text in quotation marks, as RFC 8259, section 7, has it.
  mutating func text(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    if bytes[start...].contains(where: Self.isEscaped) {
      bytes.removeSubrange(start...)
      for byte in text.utf8 { append(escaping: byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes what is JSON already.
  mutating func plain(_ json: some Sequence<UInt8>) { bytes.append(contentsOf: json) }

  /// No value ends with what opens an object or a list.
  private mutating func separate() {
    if let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") {
      bytes.append(UInt8(ascii: ","))
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0..<0x20:
      bytes += "\\u00".utf8
      bytes += [Self.hexDigits[Int(byte >> 4)], Self.hexDigits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
