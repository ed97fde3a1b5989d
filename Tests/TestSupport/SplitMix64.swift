/// A small seeded generator, so that a failure comes again.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator whose numbers are those of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of the elements, which must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }

  /// A number from 0 up to a bound, which must be positive.
  public mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}

extension String {
  /// A random text of pieces.
  public static func random(
    of pieces: [String], upTo longest: Int, using random: inout SplitMix64
  ) -> String {
    (0..<random.number(below: longest + 1)).map { _ in random.pick(pieces) }.joined()
  }

  /// The bytes in a range as text, or `nil` when the range cuts a character's bytes apart.
  public func utf8Text(_ span: Range<Int>) -> String? {
    let bytes = Array(utf8)
    guard bytes.indices.contains(span) || span.isEmpty else { return nil }
    return String(validating: bytes[span], as: UTF8.self)
  }
}
