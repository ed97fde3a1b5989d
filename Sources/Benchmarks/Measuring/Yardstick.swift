/// A fixed piece of work, against which others are held: hashing a text of 1 KiB, word by word, and
/// looking the words up in a table.
///
/// It does what a matcher does to bytes, in plain Swift of our own, so that no change of the engine or
/// of a library changes it. A faster clock, a slower machine and a neighbour on the same core speed it
/// up or slow it down much as they do the engine.
struct Yardstick {
  private let text: [UInt8]
  private let table: [UInt32]

  /// Makes the text and the table, the same in every run.
  init() {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    text = (0..<Self.bytes).map { _ in
      let roll = next() % 6
      return roll == 0
        ? UInt8(ascii: " ") : UInt8(ascii: "a") + UInt8(truncatingIfNeeded: next() % 26)
    }
    table = (0..<Self.slots).map { _ in UInt32(truncatingIfNeeded: next()) }
  }

  /// Does the work so many times.
  ///
  /// - Returns: A number that depends on all of it, so that none of it can be left out.
  @inline(never)
  func work(_ times: Int) -> Int {
    var sum: UInt32 = 0
    for time in 0..<times {
      var hash: UInt32 = 2_166_136_261 &+ UInt32(truncatingIfNeeded: time)
      for byte in text {
        if byte == UInt8(ascii: " ") {
          sum = sum &+ table[Int(hash) & (Self.slots - 1)]
          hash = 2_166_136_261 &+ sum
        } else {
          hash = (hash ^ UInt32(byte | 0x20)) &* 16_777_619
        }
      }
    }
    return Int(sum)
  }

  private static let bytes = 1_024
  /// 16 KiB, which stay near the processor: a table that others push out of the caches would make the
  /// first of many times the longest.
  private static let slots = 1 << 12
}
