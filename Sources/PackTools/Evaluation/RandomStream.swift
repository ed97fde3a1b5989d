/// A stream of random numbers that is the same wherever and whenever it is drawn.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014.
struct RandomStream: RandomNumberGenerator {
  private var state: UInt64

  /// Creates the stream of a seed.
  init(seed: UInt64) { state = seed }

  /// Creates one of many streams of a seed, each of its own.
  init(seed: UInt64, number: Int) {
    // The streams of neighbouring states overlap, so that both parts are mixed.
    state = Self.mixed(Self.mixed(seed) &+ UInt64(truncatingIfNeeded: number))
  }

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
