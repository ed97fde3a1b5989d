import TestSupport
import Testing

@testable import IntentMatcher

@Suite("Corrections")
struct CorrectionReaderTests {
  private let reader = CorrectionReader(
    CorrectionVocabulary(
      groups: [
        (.init("no wait", .replace, .firm, .anywhere), wordings("no wait")),
        (.init("i meant", .replace, .firm, .anywhere), wordings("i (mean | meant)")),
        (.init("actually", .replace, .weak, .opening), wordings("(actually | sorry | rather)")),
        (.init("no", .replace, .weak, .inserted), wordings("(well no | no)")),
        (.init("contrast", .replace, .weak, .contrast), wordings("not")),
        (.init("about", .disown, .firm, .anywhere), wordings("forget what i said about")),
        (.init("scratch", .withdraw, .firm, .anywhere), wordings("scratch that")),
      ],
      opaque: wordings("i mean it") + wordings("sorry to") + wordings("sorry i do not")
        + wordings("would rather") + wordings("not really"),
      fillers: wordings("(um | and)")))

  @Test(
    "Cues with their kind and their sides",
    arguments: [
      ("three, no wait, four", "no wait", .replace, true, true),
      ("no, wait, four", "no , wait", .replace, false, true),
      ("I meant the left one", "i meant", .replace, false, true),
      ("sorry, four", "sorry", .replace, false, true),
      ("three, um, sorry, four", "sorry", .replace, true, true),
      ("actually it's the left one", "actually", .replace, false, true),
      ("3 actually 4", "actually", .replace, true, true),
      ("three, well no, four", "well no", .replace, true, true),
      ("not left, right", "not", .replace, false, true),
      ("scratch that", "scratch that", .withdraw, false, false),
      ("forget what I said about it", "forget what i said about", .disown, false, true),
      ("three. Scratch that.", "scratch that", .withdraw, true, false),
      ("three, no wait, I mean four", "no wait , i mean", .replace, true, true),
      ("three, scratch that, I mean four", "scratch that , i mean", .withdraw, true, true),
    ] as [(String, String, CorrectionCue.Kind, Bool, Bool)])
  func finds(
    text: String, words: String, kind: CorrectionCue.Kind, hasBefore: Bool, hasAfter: Bool
  ) throws {
    for text in [text, text.uppercased(), text.replacing(" ", with: "  ")] {
      let tokens = Tokens(text)
      let cues = reader.corrections(in: tokens)
      #expect(cues.count == 1)
      let cue = try #require(cues.first)
      #expect(cue.tokens.map { tokens.text(at: $0) }.joined(separator: " ") == words)
      #expect(cue.kind == kind)
      #expect(cue.hasBefore == hasBefore)
      #expect(cue.hasAfter == hasAfter)
    }
  }

  @Test(
    "What only looks like a correction is none",
    arguments: [
      "", "it actually hurts", "it hurts, actually", "I mean it", "sorry to bother you",
      "sorry, I don't know", "I would rather wait", "it is rather hot", "not really, it hurts",
      "not in the morning when I get up, later", "fever? no", "no, I have none", "no pain",
    ])
  func findsNothing(text: String) { #expect(reader.corrections(in: Tokens(text)).isEmpty) }

  @Test("Several corrections come in order, with something between them")
  func findsSeveral() {
    let tokens = Tokens("two, no wait, three, I mean four")
    let cues = reader.corrections(in: tokens)
    #expect(cues.map(\.origin) == ["no wait", "i meant"])
    #expect(cues.map(\.tokens.lowerBound) == [2, 7])
  }

  @Test("Soups of words are read without harm, and cues come in order")
  func readsSoups() {
    var random = SplitMix64(seed: 13)
    let pieces = [
      "no ", "wait ", "I ", "mean ", "it ", "sorry", ", ", ". ", "not ", "left ", "3 ", "scratch ",
      "that ", "actually ", "um ", "well ", "rather ",
    ]
    for _ in 0..<2_000 {
      let tokens = Tokens(.random(of: pieces, upTo: 20, using: &random))
      let cues = reader.corrections(in: tokens)
      #expect(cues.allSatisfy { $0.tokens.upperBound <= tokens.count })
      #expect(
        zip(cues, cues.dropFirst()).allSatisfy { $0.tokens.upperBound <= $1.tokens.lowerBound })
    }
  }
}
