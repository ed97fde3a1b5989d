import IntentMatcher
import Testing

struct FuzzTests {
  static let pieces: [String] = [
    "hard", "as", "rock", "No", "not", "it", "hurts", "but", " ", " ", " ", "'", "’", "-", ".", ";",
    "\n", "\r\n", "İ", "ı", "ß", "ẞ", "ﬁ", "e\u{301}", "\u{301}", "\u{307}", "😀", "👩‍👧", "👍🏽",
    "\u{200D}", "\u{FEFF}", "\u{0}", "\u{FFFD}", "\u{10FFFF}", "½", "1️⃣", "皮", "ع", "\u{202E}",
  ]

  @Test(.timeLimit(.minutes(2)))
  func `no utterance crashes the matcher`() throws {
    let matcher = try IntentMatcher(phrases: [
      .absent: "(no | not)", .hard: "hard (as a? rock)?", .pain: "it hurts",
      Concept(.finding, "dotted"): "İ", .soft: "é",
    ])
    var random = SplitMix64(seed: 13)
    var mentioned = 0
    for _ in 0..<50_000 {
      let text = String.random(of: Self.pieces, upTo: 16, using: &random)
      let read = matcher.interpret(text)
      let count = text.utf8.count
      let spans = read.mentions.map(\.span) + read.unknownWords
      let isInside = spans.allSatisfy { !$0.isEmpty && $0.upperBound <= count }
      try #require(isInside, "\(text.debugDescription)")
      try #require(Set(spans).count <= read.wordCount, "\(text.debugDescription)")
      try #require(read.unknownWords.count <= read.wordCount)
      mentioned += read.mentions.count
    }
    #expect(mentioned > 10_000)
  }

  @Test(.timeLimit(.minutes(2)))
  func `no notation crashes the phrase reader`() throws {
    let notation = ["(", ")", "|", "?", "(", "|", "a", "b", "hard"] + Self.pieces
    var random = SplitMix64(seed: 14)
    var accepted = 0
    for _ in 0..<50_000 {
      let text = String.random(of: notation, upTo: 12, using: &random)
      do throws(PhraseError) {
        let wordings = try Phrase(parsing: text).wordings
        accepted += 1
        guard wordings.allSatisfy({ !$0.isEmpty }) else {
          Issue.record("an empty wording in \(text.debugDescription)")
          return
        }
      } catch {
        guard error.range.upperBound <= text.unicodeScalars.count else {
          Issue.record("\(error.range) is outside of \(text.debugDescription)")
          return
        }
      }
    }
    #expect(accepted > 1_000)
  }
}
