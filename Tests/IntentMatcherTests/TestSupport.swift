import IntentMatcher

/// A small seeded generator (Steele, Lea and Flood, 2014), so that a failure comes again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of the elements, which must not be empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}

extension Vocabulary {
  /// A small English, and phrases with what they stand for.
  init(phrases: KeyValuePairs<Concept, String>) throws {
    self.init(try phrases.map { Entry($0.key, try Phrase(parsing: $0.value)) })
    words.known = "about again arm back bank come feel hearing money see thing want week".parts
    words.spellings = [("because", ["cos", "bc"]), ("swollen", ["swolen"])]
    words.irregular = [("swell", ["swollen"]), ("feel", ["felt"]), ("foot", ["feet"])]
    words.unrelated = [("number", ["numb"])]
    words.fixed = "i it is are was on in of to do not have my left right".parts
    words.light = "a an the my your very really".parts
    words.articles = "a an the my your".parts
    words.barriers = "no not never without but".parts
  }
}

extension String {
  /// The words of a text.
  var parts: [String] { split(separator: " ").map(String.init) }
}

extension IntentMatcher {
  /// A matcher for phrases and what they stand for.
  init(phrases: KeyValuePairs<Concept, String>) throws {
    self.init(try Vocabulary(phrases: phrases))
  }

  /// The findings that an utterance mentions, those that don't count left out.
  func findings(in text: String, to question: AskedQuestion? = nil) -> [String] {
    interpret(text, to: question).names(of: .finding)
  }
}

extension Concept {
  static let lump = Concept(.subject, "subject")
  static let hard = Concept(.finding, "hard")
  static let soft = Concept(.finding, "soft")
  static let fever = Concept(.finding, "fever")
  static let pain = Concept(.finding, "pain")
  static let gout = Concept(.condition, "gout")
}

extension String {
  /// The bytes in a range as text, or `nil` when the range cuts a character's bytes apart.
  func utf8Text(_ span: Range<Int>) -> String? {
    let bytes = Array(utf8)
    guard bytes.indices.contains(span) || span.isEmpty else { return nil }
    return String(validating: bytes[span], as: UTF8.self)
  }

  /// A random text of pieces.
  static func random(
    of pieces: [String], upTo longest: Int, using random: inout SplitMix64
  ) -> String {
    (0..<Int.random(in: 0...longest, using: &random)).map { _ in random.pick(pieces) }.joined()
  }
}
