import Diagnostics
import Testing

struct SpellingTests {
  private static let guesses: [(word: String, candidates: [String], guess: String?)] = [
    ("lable", ["title", "label", "kind"], "label"),
    ("labl", ["label"], "label"),
    ("labbel", ["label"], "label"),
    ("lubel", ["label"], "label"),
    ("Label", ["label"], "label"),
    ("größer", ["größe"], "größe"),
    ("ask_fi", ["ask_if", "ask"], "ask_if"),
    ("xyz", ["label", "abc"], nil),
    ("label", ["label"], nil),
    ("label", [], nil),
    ("kitten", ["sitting"], nil),
    ("urgencys", ["urgency", "urgent"], "urgency"),
    ("bat", ["hat", "cat"], "cat"),
    ("", ["label"], nil),
    ("label", ["", "l"], nil),
  ]

  @Test(arguments: guesses)
  func `guesses the nearest name`(word: String, candidates: [String], guess: String?) {
    #expect(Spelling.nearest(to: word, among: candidates) == guess)
    #expect(Spelling.nearest(to: word, among: candidates.reversed()) == guess)
  }

  @Test func `finds every word with one edit`() {
    let name = Array("urgency")
    for index in name.indices {
      var missing = name
      missing.remove(at: index)
      var doubled = name
      doubled.insert("q", at: index)
      var changed = name
      changed[index] = "q"
      var swapped = name
      swapped.swapAt(index, max(index - 1, 0))
      for edited in [missing, doubled, changed, swapped] where edited != name {
        #expect(Spelling.nearest(to: String(edited), among: ["urgency"]) == "urgency")
      }
    }
  }

  @Test(arguments: [("abcdef", "abcdxy", true), ("abcdef", "abcxyz", false), ("ab", "xy", false)])
  func `one edit in three letters is near`(word: String, candidate: String, isNear: Bool) {
    #expect((Spelling.nearest(to: word, among: [candidate]) == candidate) == isNear)
  }
}
