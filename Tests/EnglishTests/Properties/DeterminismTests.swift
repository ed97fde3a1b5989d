import Diagnostics
import IntentMatcher
import TestSupport
import Testing

@testable import Packs

/// The same words mean the same, however the vocabulary is ordered and however often they are read.
@Suite struct DeterminismTests {
  /// The shipped vocabulary, as the matcher is compiled from it.
  private static let vocabulary: Vocabulary = {
    var draft = PackDraft()
    var report: [Diagnostic] = []
    for (path, bytes) in English.files.contents.sorted(by: { $0.key < $1.key }) {
      guard let kind = FileKind.at(path),
        let root = YAMLDocument.read(bytes, path: path, into: &report).root
      else { continue }
      draft.add(root, kind, &report)
    }
    return VocabularyBuilder(draft).build()
  }()

  private static let texts =
    sentences + [
      "my finger", "both elbows and a knee", "feverr", "itchign", "a lump on the neck",
      "hard white lump", "it hurts when I press it", "my fingers go white in the cold",
      "my legs give way", "ankle", "redness and warmth", "short of breath and confused",
      "I was sick twice", "a soft lump on my back", "it bleeds", "numb hands",
      "what is the treatment", "I take blood thinners", "the cyst burst",
    ]

  /// What is read of all texts; concepts at one place in an order that isn't the vocabulary's.
  private static func readings(_ matcher: IntentMatcher) -> [[String]] {
    texts.map { matcher.interpret($0).mentions.map { "\($0.tokens) \($0.gist)" }.sorted() }
  }

  @Test(.timeLimit(.minutes(30)))
  func `the order of the entries decides nothing but the order of equals`() {
    let rounds = Rounds.shuffles.count(8)
    let expected = Self.readings(English.matcher)
    #expect(expected.count >= 50)
    #expect(Self.readings(IntentMatcher(Self.vocabulary)) == expected)
    var random = SplitMix64(seed: 20_262)
    for round in 0..<rounds {
      var shuffled = Self.vocabulary
      shuffled.entries.shuffle(using: &random)
      let found = Self.readings(IntentMatcher(shuffled))
      for (number, text) in Self.texts.enumerated() where found[number] != expected[number] {
        Issue.record("round \(round), \(text): \(found[number]), not \(expected[number])")
      }
    }
  }

  @Test(arguments: texts)
  func `a reading is the same every time`(_ text: String) {
    let first = English.matcher.interpret(text)
    for _ in 0..<3 { #expect(English.matcher.interpret(text) == first) }
    let again = IntentMatcher(Vocabulary()).interpret(text)
    #expect(again == IntentMatcher(Vocabulary()).interpret(text))
  }
}
