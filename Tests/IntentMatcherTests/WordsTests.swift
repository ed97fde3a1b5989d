import IntentMatcher
import Testing

struct WordsTests {
  private static let texts: [(text: String, words: [String])] = [
    ("", []),
    (" ,;!? ", []),
    ("Hard, stone-like!", ["hard", "stone", "like"]),
    ("don't", ["don't"]),
    ("DON’T", ["don't"]),
    ("'''", []),
    ("it's 3.5mm", ["it's", "3", "5mm"]),
    ("½ inch", ["½", "inch"]),
    ("GRÖSSE ÜBER 3", ["grösse", "über", "3"]),
    ("nai\u{308}ve", ["nai\u{308}ve"]),
    ("🙂hard👍🏽 👩‍👧", ["hard"]),
    ("皮膚 硬い", ["皮膚", "硬い"]),
    ("a\u{0}b\u{FEFF}c", ["a", "b", "c"]),
  ]

  @Test(arguments: texts)
  func `cuts a text into words`(text: String, words: [String]) {
    #expect(Words.split(text).map(\.text) == words)
  }

  private static let quoted: [(text: String, span: Range<Int>)] = [
    ("'hard'", 1..<5), ("‘hard’", 3..<7), ("''Hard", 2..<6), ("hard''", 0..<4),
  ]

  @Test(arguments: quoted)
  func `quotation marks are no part of a word`(text: String, span: Range<Int>) {
    let words = Words.split(text)
    #expect(words.map(\.text) == ["hard"])
    #expect(words.map(\.span) == [span])
  }

  @Test func `the dotted İ and its kin are safe`() {
    #expect(Words.split("İ").map(\.text) == ["i\u{307}"])
    #expect(Words.split("İ hard").map(\.span) == [0..<2, 3..<7])
    #expect(Words.split("ẞ hard").map(\.span) == [0..<3, 4..<8])
    #expect(Words.split("ﬁ hard").map(\.span) == [0..<3, 4..<8])
  }

  @Test func `spans count bytes of the original`() {
    #expect(Words.split("Größe: hart").map(\.span) == [0..<7, 9..<13])
    #expect(Words.split("🙂hard").map(\.span) == [4..<8])
  }

  private static let clauses: [(text: String, starts: [Bool])] = [
    ("a b", [true, false]), ("a. b", [true, true]), ("a; b c", [true, true, false]),
    ("a? b! c", [true, true, true]), ("a\nb", [true, true]), ("a, b", [true, false]),
    ("a ... b", [true, true]), ("a.'b", [true, true]),
  ]

  @Test(arguments: clauses)
  func `a full stop, a semicolon or a line end starts a clause`(text: String, starts: [Bool]) {
    #expect(Words.split(text).map(\.startsClause) == starts)
  }

  @Test func `spans of ASCII words hold their words`() throws {
    var random = SplitMix64(seed: 11)
    let pieces = (0..<128).map { String(UnicodeScalar(UInt8($0))) } + ["hard", "don't", "'"]
    for _ in 0..<5_000 {
      let text = String.random(of: pieces, upTo: 30, using: &random)
      for word in Words.split(text) {
        let original = text.utf8Text(word.span)?.lowercased()
        try #require(original == word.text, "\(text.debugDescription)")
      }
    }
  }

  @Test func `spans follow one another and cut no character apart`() throws {
    var random = SplitMix64(seed: 12)
    for _ in 0..<5_000 {
      let text = String.random(of: FuzzTests.pieces, upTo: 20, using: &random)
      var end = 0
      for word in Words.split(text) {
        try #require(word.span.lowerBound >= end && !word.span.isEmpty)
        try #require(text.utf8Text(word.span) != nil, "\(text.debugDescription)")
        try #require(!word.text.isEmpty)
        end = word.span.upperBound
      }
    }
  }
}
