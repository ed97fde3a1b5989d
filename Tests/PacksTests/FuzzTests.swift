import Diagnostics
import Packs
import TestSupport
import Testing

/// Breaks files at random.
struct Mutator {
  private var random: SplitMix64
  private let words: [[UInt8]]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    words = [
      ":", ": ", "- ", "[", "]", "{", "}", ",", "#", " #", "&a ", "*a", "!t ", "|", ">", ">-", "|2",
      "'", "\"", "%", "@", "`", "?", "? ", "---", "...", "\n---\n", "\t", "\n", "\r", "\r\n",
      "\n\n",
      "  ", "<<: ", "\\", "\\x", "\0", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{E000}", "é", "🔥",
      "e\u{301}", "=", "==", "(", ")", "and", "or", "not", "at least 2 of (", "..", "1e999", "nan",
      "-1", "yes", "no", "~", "null", "\n- - - ", "[[[[[[[[[[[[[[[[[[", "{", "{urgency}", "a: b\n",
    ].map { Array($0.utf8) }
  }

  mutating func chance(_ bound: Int) -> Int { Int.random(in: 0..<max(bound, 1), using: &random) }

  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...chance(3) { step(&bytes) }
    return bytes
  }

  private mutating func step(_ bytes: inout [UInt8]) {
    let place = chance(bytes.count)
    switch chance(9) {
    case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(chance(8))
    case 1: bytes.removeSubrange(place..<min(place + 1 + chance(20), bytes.count))
    case 2:
      let slice = bytes[place..<min(place + 1 + chance(200), bytes.count)]
      bytes.insert(contentsOf: slice, at: chance(bytes.count))
    case 3: bytes.removeSubrange(place..<bytes.count)
    case 4:
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      lines.swapAt(chance(lines.count), chance(lines.count))
      bytes = Array(lines.joined(separator: [10]))
    case 5:
      var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
      let line = chance(lines.count)
      lines[line] = Array(repeating: 32, count: chance(12)) + lines[line].drop { $0 == 32 }
      bytes = Array(lines.joined(separator: [10]))
    default: bytes.insert(contentsOf: words[chance(words.count)], at: place)
    }
  }
}

@Suite struct FuzzTests {
  @Test(.timeLimit(.minutes(30)))
  func `No broken file crashes the loader, and every problem has a place`() throws {
    let rounds = Rounds.fuzz.count(300)
    let minimal = try BrokenPack.minimal()
    let paths = minimal.contents.keys.sorted()
    var mutator = Mutator(seed: 20_251)
    var longest = Duration.zero
    let clock = ContinuousClock()
    for round in 0..<rounds {
      var files = minimal
      for _ in 0...mutator.chance(2) {
        let path = paths[mutator.chance(paths.count)]
        files.contents[path] = mutator.mutate(files.contents[path] ?? [])
      }
      var outcome: PackLoader.Outcome?
      longest = max(longest, clock.measure { outcome = PackLoader.load(files) })
      guard let outcome else { continue }
      for diagnostic in outcome.diagnostics {
        for place in [diagnostic.location] + diagnostic.notes.map(\.location)
        where !outcome.holds(place) {
          Issue.record("round \(round): \(diagnostic.id.rawValue) at \(place)")
        }
      }
      #expect(
        (outcome.pack == nil) == outcome.diagnostics.containsError, "round \(round)")
    }
    #expect(longest < .seconds(5))
  }

  @Test func `The generator gives the published numbers`() {
    // From the reference implementation, https://prng.di.unimi.it/splitmix64.c, with seed 1234567.
    var random = SplitMix64(seed: 1_234_567)
    let first = (0..<3).map { _ in random.next() }
    #expect(
      first == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}
