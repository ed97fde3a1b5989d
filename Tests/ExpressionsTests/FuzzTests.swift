import Expressions
import TestSupport
import Testing

struct FuzzTests {
  private static let seeds = [
    "severe_pain and (black_skin or purple_net)", "age < 13 years and not sex = male",
    "at least 2 of (fever, chills, fast_heartbeat)", "not (a or b) and size >= 2.5 inches",
    "perhaps tiny", "sex != female", "age = 13 .. 19 years", "((((a))))",
  ]
  private static let pieces: [String] = [
    "(", ")", " ", "<", "=", "!", "..", ".", ",", "and", "or", "not", "at least", "of", "0", "9e9",
    "-1", "İ", "ß", "😀", "e\u{301}", "\u{200D}", "\0", "\n", "\r\n", "\u{FFFD}", "_", "a", "\\",
  ]
  private static let longest = 120

  @Test(.timeLimit(.minutes(2)))
  func `no input crashes or hangs the readers`() throws {
    var random = SplitMix64(seed: 5)
    var accepted = 0
    for _ in 0..<100_000 {
      let text = Self.input(using: &random)
      let count = text.unicodeScalars.count
      for places in [Self.expressionPlaces(text), Self.assignmentPlaces(text)] {
        if case .success = places { accepted += 1 }
        let isInside = Self.ranges(places).allSatisfy { $0.upperBound <= count }
        try #require(isInside, "\(text.debugDescription)")
      }
    }
    #expect(accepted > 1_000)
  }

  private static func expressionPlaces(_ text: String) -> Result<[Range<Int>], SyntaxError> {
    Result { () throws(SyntaxError) in try Expression(parsing: text).atoms.map(\.range) }
  }

  private static func assignmentPlaces(_ text: String) -> Result<[Range<Int>], SyntaxError> {
    Result { () throws(SyntaxError) in [try Assignment(parsing: text).range] }
  }

  private static func ranges(_ places: Result<[Range<Int>], SyntaxError>) -> [Range<Int>] {
    switch places {
    case .success(let ranges): ranges
    case .failure(let error): [error.range]
    }
  }

  /// A mutated seed, or one time in eight a pile of pieces.
  private static func input(using random: inout SplitMix64) -> String {
    if Int.random(in: 0..<8, using: &random) == 0 {
      return (0..<Int.random(in: 0...24, using: &random))
        .map { _ in random.pick(pieces) }.joined()
    }
    var bytes = Array(random.pick(seeds).utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
    return String(decoding: bytes.prefix(longest), as: UTF8.self)
  }

  private static func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.insert(contentsOf: random.pick(pieces).utf8, at: place)
    case 1: if place < bytes.count { bytes.remove(at: place) }
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    case 3: bytes.insert(contentsOf: bytes[place...].prefix(16), at: place)
    default: bytes.removeSubrange(place...)
    }
  }
}
