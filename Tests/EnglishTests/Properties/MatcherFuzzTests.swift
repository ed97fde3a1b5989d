import IntentMatcher
import TestSupport
import Testing

/// Utterances that nobody would type, and some that somebody might.
struct UtteranceMaker {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let pieces = [
    "no", "not", "never", "n't", "without", "neither", "nor", "fever", "itch", "itching", "chalky",
    "elbow", "lump", "left", "right", "both", "none", "of", "the", "a", "my", "mum", "had", "has",
    "used to", "went away", "if", "maybe", "just", "yes", "um", "is", "gone", "ago", "except",
    "scratch that", "no wait", "I mean", "actually", "help", "back", "two", "weeks", "3", "cm",
    "2.5", "38,5", "1,000", "10/10", "half", "and", "or", "but", "it", "I", "don't", "can't",
    "feverr", "eblow", "frobnicate", "I'm", "54", "years old", "cancer", "cut out", "?", ".", ",",
    ";", ":", "-", "–", "—", "…", "!", "(", ")", "\"", "'", "’", "\n", "\t", "é", "İ", "ß", "🤷🏽‍♀️",
    "👍", "½", "°C", "\u{FEFF}", "\u{200D}", "e\u{301}", "日本", "\0", "%", "#", "x", "aaaaaaaa",
  ]

  /// Words in any order.
  mutating func soup() -> String {
    let glue = random.pick([" ", " ", " ", "", ", "])
    return (0..<random.number(below: 24)).map { _ in random.pick(Self.pieces) }
      .joined(separator: glue)
  }

  /// A sentence with some of its bytes broken.
  mutating func mutant() -> String {
    var bytes = Array(random.pick(sentences).utf8)
    for _ in 0...random.number(below: 3) {
      let place = random.number(below: bytes.count + 1)
      switch random.number(below: 6) {
      case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.number(below: 8))
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2: bytes.insert(UInt8(random.number(below: 256)), at: place)
      case 3 where place + 1 < bytes.count: bytes.swapAt(place, place + 1)
      case 4: bytes.insert(contentsOf: random.pick(Self.pieces).utf8, at: place)
      default: bytes += random.pick(sentences).utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A question that may have been asked before.
  mutating func question() -> AskedQuestion? {
    guard random.number(below: 3) == 0 else { return nil }
    let labels = Array(
      ["the left", "the right", "a fever", "none"].prefix(random.number(below: 5)))
    return AskedQuestion(
      about: [Concept(.finding, "fever_unwell")],
      choices: labels.isEmpty
        ? nil : English.matcher.choices(labels: labels, allowsSeveral: labels.count > 2),
      expecting: random.pick([nil, .age, .length, .number]),
      isNegative: random.number(below: 2) == 0)
  }
}

@Suite struct MatcherFuzzTests {
  @Test(.timeLimit(.minutes(60)))
  func `any utterance is read without harm`() {
    var maker = UtteranceMaker(seed: 20_261)
    for round in 0..<Rounds.fuzz.count(1_000) {
      let text = round % 2 == 0 ? maker.soup() : maker.mutant()
      let question = maker.question()
      let reading = English.matcher.interpret(text, to: question)
      let violations = reading.violations(of: text)
      #expect(violations == [], "round \(round): \(text)")
      if round % 64 == 0 {
        #expect(English.matcher.interpret(text, to: question) == reading, "round \(round): \(text)")
      }
    }
  }
}
