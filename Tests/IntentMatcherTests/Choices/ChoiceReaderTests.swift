import TestSupport
import Testing

@testable import IntentMatcher

@Suite("Answers to lists of choices")
struct ChoiceReaderTests {
  private static let vocabulary = ChoiceVocabulary([
    (.number(1), wordings("one")), (.number(2), wordings("two")), (.number(3), wordings("three")),
    (.ordinal(1), wordings("first one?")), (.ordinal(2), wordings("second one?")),
    (.fromEnd(1), wordings("last one?")), (.fromEnd(2), wordings("second to last")),
    (.middle, wordings("middle one?")), (.letter(1), wordings("a")), (.letter(2), wordings("b")),
    (.marker, wordings("(option | number | no)") + [["#"]]),
    (.all, wordings("(all | all of them | everything)")), (.both, wordings("both (of them)?")),
    (.none, wordings("(none of (those | them) | neither)")), (.except, wordings("except")),
    (.negator, wordings("not")), (.only, wordings("only")), (.and, wordings("and")),
    (.but, wordings("but")), (.or, wordings("or")), (.through, wordings("to")),
    (.filler, wordings("(the | it | is | one | a | both | please | i think | does | that one)")),
  ])

  private let reader = ChoiceReader(vocabulary)
  private let labels = ["hard like a stone", "soft like dough", "warm skin", "cold skin"]

  private func read(_ text: String, _ labels: [String], several: Bool = true) -> ChoiceReading? {
    reader.read(
      Tokens(text),
      ChoiceList(labels: labels, allowsSeveral: several, vocabulary: Self.vocabulary))
  }

  @Test(
    "Picks and exceptions",
    arguments: [
      ("2", [1], [], .number), ("#2", [1], [], .number), ("No. 2", [1], [], .number),
      ("option b", [1], [], .number), ("a", [0], [], .number), ("1 and 3", [0, 2], [], .number),
      ("1, 3", [0, 2], [], .number), ("2-4", [1, 2, 3], [], .number),
      ("1 to 3", [0, 1, 2], [], .number), ("the second", [1], [], .ordinal),
      ("the first two", [0, 1], [], .ordinal), ("the last one", [3], [], .ordinal),
      ("the last two", [2, 3], [], .ordinal), ("second to last", [2], [], .ordinal),
      ("all of them", [0, 1, 2, 3], [], .quantifier),
      ("all but the last", [0, 1, 2], [3], .quantifier),
      ("everything except 1, 2 and 4", [2], [0, 1, 3], .quantifier),
      ("none of those", [], [0, 1, 2, 3], .quantifier), ("not the first", [], [0], .ordinal),
      ("the hard one", [0], [], .label), ("only the warm one", [2], [0, 1, 3], .label),
      ("soft, but not cold", [1], [3], .label), ("hard like rock", [0], [], .overlap),
      ("the second, it itches", [1], [], .ordinal),
    ] as [(String, [Int], [Int], ChoiceReading.Step)])
  func picks(text: String, picked: [Int], excluded: [Int], step: ChoiceReading.Step) throws {
    let reading = try #require(read(text, labels))
    #expect(reading.picked == picked)
    #expect(reading.excluded == excluded)
    #expect(reading.alternatives.isEmpty)
    #expect(reading.step == step)
    #expect(reading.isSuggestion == (step == .overlap))
  }

  @Test(
    "What doesn't pick is nil",
    arguments: [
      "", "2 weeks", "3 cm", "3cm", "7", "2.5", "both", "that one", "the second time",
      "two of us", "it itches", "1 and something else", "a stitch",
    ])
  func picksNothing(text: String) { #expect(read(text, labels) == nil) }

  @Test(
    "Undecided answers keep their alternatives",
    arguments: [
      ("2 or 3", true, [1, 2]), ("skin", true, [2, 3]), ("like", true, [0, 1]),
      ("1 and 2", false, [0, 1]),
    ])
  func keepsAlternatives(text: String, several: Bool, alternatives: [Int]) throws {
    let reading = try #require(read(text, labels, several: several))
    #expect(reading.picked.isEmpty)
    #expect(reading.alternatives == alternatives)
  }

  @Test(
    "A whole label wins over the words that point",
    arguments: [("both", 2), ("neither", 3), ("not the left", 4), ("2 weeks", 5)])
  func prefersLabels(text: String, item: Int) throws {
    let labels = ["left", "right", "both", "neither", "not left", "2 weeks"]
    #expect(try #require(read(text, labels, several: false)).picked == [item])
  }

  @Test("Of two, leaving out one picks the other")
  func infersTheOther() throws {
    let reading = try #require(read("not the first", ["left", "right"], several: false))
    #expect(reading.picked == [1])
    #expect(reading.excluded == [0])
    #expect(try #require(read("both", ["left", "right"])).picked == [0, 1])
  }

  @Test(
    "Writing and fillers don't change a reading", arguments: ["1 and 3", "the hard one", "2 or 3"])
  func ignoresWriting(text: String) throws {
    let plain = try #require(read(text, labels))
    for other in [text.uppercased(), text + ".", text.replacing(" ", with: "  ")] {
      #expect(read(other, labels) == plain, "\(other)")
    }
    #expect(read("I think, " + text, labels)?.picked == plain.picked)
  }

  @Test("Soups of words are read without harm, and all items are the list's")
  func readsSoups() {
    var random = SplitMix64(seed: 11)
    let pieces = [
      "1 ", "2", "-", "9 ", "first ", "last ", "all ", "both ", "not ", "but ", "except ", "or ",
      "and ", ", ", "option ", "hard ", "skin ", "to ", "middle ", "a ", "#", "xyz ",
    ]
    for count in 0...4 {
      let labels = Array(labels.prefix(count))
      for _ in 0..<400 {
        let text = String.random(of: pieces, upTo: 12, using: &random)
        guard let reading = read(text, labels, several: count > 2) else { continue }
        let items = reading.picked + reading.excluded + reading.alternatives
        #expect(items.allSatisfy(labels.indices.contains), "\(text)")
        #expect(Set(reading.picked).isDisjoint(with: reading.excluded), "\(text)")
      }
    }
  }
}
