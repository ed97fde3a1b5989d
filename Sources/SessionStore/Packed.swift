internal import CZlib
internal import Foundation
internal import GRDB

/// Bytes as they are kept: deflated where that makes them shorter.
struct Packed: Hashable, Sendable {
  /// How the bytes after the first one are to be read.
  private enum Form: UInt8 {
    case plain = 0
    /// The length in four bytes, the lowest first, then the bytes, deflated with the dictionary.
    case deflated = 1
  }

  private static let lengthBytes = 4
  private static let longest = 64 << 20
  /// No byte stands for more than so many: who says otherwise is damaged.
  private static let mostPerByte = 1_032

  /// What is shorter costs more to deflate than it costs to write.
  private static let shortest = 128

  private let bytes: Data

  /// Packs what is to be kept for long.
  init(_ content: Data) { self = Self.deflated(content) ?? Packed(plain: content) }

  /// Keeps as it is what is soon replaced: deflating it costs more than writing it.
  init(plain content: Data) { bytes = Data([Form.plain.rawValue]) + content }

  /// What was packed.
  func content() throws(SessionStoreError) -> Data {
    switch bytes.first.flatMap(Form.init) {
    case .plain: return Data(bytes.dropFirst())
    case .deflated: return try inflated()
    case nil: throw Self.damaged
    }
  }

  private static let damaged = SessionStoreError.corrupt("packed bytes")

  /// What is deflated, or `nil` when that makes it no shorter.
  private static func deflated(_ content: Data) -> Packed? {
    guard (shortest...longest).contains(content.count) else { return nil }
    let head = [Form.deflated.rawValue] + lengthBytes(of: content)
    var target = [UInt8](repeating: 0, count: content.count - head.count)
    var room = uLong(target.count)
    let source = Array(content)
    let known = PackingDictionary.bytes
    let result = unsafe deflate_short(
      &target, &room, source, uLong(source.count), known, uInt(known.count))
    guard result == Z_OK else { return nil }
    return Packed(bytes: Data(head + target.prefix(Int(room))))
  }

  private static func lengthBytes(of content: Data) -> [UInt8] {
    (0..<lengthBytes).map { UInt8(truncatingIfNeeded: content.count >> (8 * $0)) }
  }

  private func inflated() throws(SessionStoreError) -> Data {
    let length = bytes.dropFirst().prefix(Self.lengthBytes).reversed().reduce(0) {
      $0 << 8 | Int($1)
    }
    let source = Array(bytes.dropFirst(1 + Self.lengthBytes))
    guard length > 0, length <= Self.mostPerByte * source.count else { throw Self.damaged }
    var target = [UInt8](repeating: 0, count: length)
    var room = uLong(length)
    let known = PackingDictionary.bytes
    let result = unsafe inflate_short(
      &target, &room, source, uLong(source.count), known, uInt(known.count))
    guard result == Z_OK, Int(room) == length else { throw Self.damaged }
    return Data(target)
  }
}

extension Packed: DatabaseValueConvertible {
  private init(bytes: Data) { self.bytes = bytes }

  var databaseValue: DatabaseValue { bytes.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Packed? {
    Data.fromDatabaseValue(value).map(Packed.init(bytes:))
  }
}
