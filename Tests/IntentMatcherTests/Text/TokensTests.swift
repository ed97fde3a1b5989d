import IntentMatcher
import TestSupport
import Testing

struct TokensTests {
  private static let texts: [(text: String, words: String)] = [
    ("", ""),
    (" ,;!? ", ", ; ! ?"),
    ("Hard, stone-like!", "hard , stone like !"),
    ("don't", "do not"), ("DON’T", "do not"), ("dont", "do not"), ("can't", "can not"),
    ("n't", "not"),
    ("I'm", "i am"), ("im", "i am"), ("mum's", "mum 's"), ("'quoted'", "quoted"),
    ("it's 3.5mm", "it is 3.5 mm"), ("1,000 and 1,00", "1000 and 1 , 00"),
    ("2x3cm", "2 x 3 cm"), ("38.5C", "38.5 c"), ("b12", "b12"),
    ("½ inch", "0.5 inch"), ("GRÖSSE ÜBER ３", "grosse uber 3"),
    ("nai\u{308}ve café", "naive cafe"), ("👍🏽 👎", "yes no"), ("ﬁ", "ﬁ"),
    ("a\u{0}b\u{FEFF}c", "a bc"), ("lump - hard", "lump - hard"), ("lump — hard", "lump - hard"),
    ("-5 degrees", "- 5 degrees"), ("position-1", "position 1"), ("İstanbul", "istanbul"),
    ("皮膚 硬い", "皮膚 硬い"),
  ]

  @Test(arguments: texts)
  func `cuts a text into normal forms`(text: String, words: String) {
    let tokens = Tokens(text)
    #expect(tokens.indices.map { tokens.text(at: $0) }.joined(separator: " ") == words)
  }

  private static let kinds: [(text: String, kinds: [Token.Kind])] = [
    ("a. b", [.word, .strongBreak, .word]), ("a, b", [.word, .weakBreak, .word]),
    ("a\nb", [.word, .strongBreak, .word]), ("3 °", [.number, .symbol]),
    ("a - b", [.word, .strongBreak, .word]), ("a-b", [.word, .word]),
  ]

  @Test(arguments: kinds)
  func `knows marks, numbers and words apart`(text: String, kinds: [Token.Kind]) {
    #expect(Tokens(text).map(\.kind) == kinds)
  }

  @Test(arguments: ["Größe: HARD", "İ hard", "🙂hard", "‘hard’", "don’t", "１２ hard", "ẞ\u{301}x"])
  func `spans lie in the bytes of the original, in order`(text: String) {
    let tokens = Tokens(text)
    for token in tokens { #expect(text.utf8Text(token.span) != nil, "\(token.span)") }
    #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.lowerBound <= $1.span.lowerBound })
  }

  @Test func `knows what touches and what a dash joins`() {
    let tokens = Tokens("2cm pea-sized")
    #expect(tokens.map(\.isGlued) == [false, true, false, false])
    #expect(tokens.map(\.isHyphenated) == [false, false, false, true])
  }

  @Test func `reads no more than it promises`() {
    let tokens = Tokens(String(repeating: "é", count: Tokens.mostBytes))
    #expect(tokens.byteCount == Tokens.mostBytes)
  }
}
