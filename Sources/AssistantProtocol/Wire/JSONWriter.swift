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
  private var content = JSONStream()
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
    return JSONElementWriter(writer: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONElementWriter(writer: self)
  }

  /// How many members or elements there are.
  var count: Int { pieces.count }

  /// Writes what there is so far.
  func append(to target: inout JSONStream) {
    switch form {
    case .value:
      if content.bytes.isEmpty { target.object { _ in } } else { target.plain(content.bytes) }
    case .list: target.list(pieces) { target, piece in append(piece, to: &target) }
    case .object:
      target.object { target in
        for place in names.indices.sorted(by: { names[$0] < names[$1] }) {
          target.add(names[place]) { append(pieces[place], to: &$0) }
        }
      }
    }
  }

  private func append(_ piece: Piece, to target: inout JSONStream) {
    switch piece {
    case .written(let range): target.plain(content.bytes[range])
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
  func add(text: String, _ name: String?) { add(name) { $0.text(text) } }

  /// Adds a number or a flag, which JSON writes as Swift does.
  func add(plain value: some LosslessStringConvertible, _ name: String?) {
    add(name) { $0.plain(value.description.utf8) }
  }

  /// Adds a number that may be a fraction.
  ///
  /// - Throws: An error where JSON has no such number.
  func add(fraction value: Double, _ name: String?) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, EncodingError.Context(codingPath: [], debugDescription: "no number of JSON"))
    }
    add(name) { value.write(to: &$0) }
  }

  /// Adds that there is nothing.
  func addNothing(_ name: String?) { add(name) { $0.plain("null".utf8) } }

  /// Adds a container that is filled later.
  func open(_ name: String?) -> JSONWriter {
    let writer = JSONWriter()
    pieces.append(.open(writer))
    if let name { names.append(name) }
    return writer
  }

  private func add(_ name: String?, _ write: (inout JSONStream) -> Void) {
    let start = content.bytes.count
    write(&content)
    pieces.append(.written(start..<content.bytes.count))
    if let name { names.append(name) }
  }
}
