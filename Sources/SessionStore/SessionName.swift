internal import AssistantProtocol

/// The name of a conversation as it is kept: 128 bits, all but one of which are random.
///
/// The last bit tells whether the conversation is in memory only, so that no list of those has to be
/// kept beside them.
struct SessionName: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  private static let digits = 32

  /// Draws a new name from the system's source of randomness.
  init(isInMemory: Bool) {
    var random = SystemRandomNumberGenerator()
    high = random.next()
    low = random.next() & ~1 | (isInMemory ? 1 : 0)
  }

  /// Reads a name as callers write it; no conversation has a name of another form.
  init(_ id: SessionID) throws(SessionStoreError) {
    let text = id.rawValue
    guard text.utf8.count == Self.digits, text.utf8.allSatisfy(Self.isDigit),
      let high = UInt64(text.prefix(Self.digits / 2), radix: 16),
      let low = UInt64(text.suffix(Self.digits / 2), radix: 16)
    else { throw .notFound }
    self.high = high
    self.low = low
  }

  /// Reads a name from its bytes, or returns `nil` when these aren't sixteen.
  init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.digits / 2 else { return nil }
    high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    low = bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The sixteen bytes, the highest first.
  var bytes: [UInt8] {
    [high, low].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
    }
  }

  /// The name as callers write it: 32 hexadecimal digits.
  var id: SessionID {
    let digits = bytes.flatMap { [Self.digit($0 >> 4), Self.digit($0 & 15)] }
    return SessionID(checked: String(decoding: digits, as: UTF8.self))
  }

  /// Whether the conversation is in memory only.
  var isInMemory: Bool { low & 1 == 1 }

  /// There is one way to write a name: two would be two names to a client.
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension SessionName: Comparable {
  /// Whether a name comes before another one, byte for byte.
  static func < (left: SessionName, right: SessionName) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
