import Testing

@testable import Packs

@Suite struct ReadabilityTests {
  /// Text, words, sentences, syllables and longest sentence, all counted by hand.
  struct Row: Sendable {
    let text: String
    let words: Int
    let sentences: Int
    let syllables: Int
    let longest: Int

    init(_ text: String, _ words: Int, _ sentences: Int, _ syllables: Int, _ longest: Int) {
      self.text = text
      self.words = words
      self.sentences = sentences
      self.syllables = syllables
      self.longest = longest
    }
  }

  @Test(arguments: [
    Row("The cat sat on the mat.", 6, 1, 6, 6),
    Row("The cat sat. The dog ran away.", 7, 2, 8, 4),
    Row("This sentence has words of several lengths", 7, 1, 10, 7),
    Row("A table and a little bottle", 6, 1, 9, 6),
    Row("He jumped, wanted and faded!", 5, 1, 7, 5),
    Row("Boxes, houses, rules and tables?", 5, 1, 8, 5),
    Row("3 or 400 people", 4, 1, 5, 4),
    Row("It's 5 mm. Don't touch it.", 6, 2, 6, 3),
    Row("One", 1, 1, 1, 1),
    Row("Stop! Go? \"No.\" (Yes.)", 4, 4, 4, 1),
    Row("rhythm", 1, 1, 1, 1),
    Row("NASA", 1, 1, 2, 1),
    Row("one two\nthree. four", 4, 2, 4, 3),
  ])
  func `The grade follows the published formula`(_ row: Row) {
    let measured = Readability(of: row.text, known: [])
    #expect(measured.wordCount == row.words)
    #expect(measured.longestSentence == row.longest)
    let grade =
      0.39 * Double(row.words) / Double(row.sentences)
      + 11.8 * Double(row.syllables) / Double(row.words) - 15.59
    #expect(abs(measured.grade - grade) < 1e-9, "\(row.text): \(measured.grade), not \(grade)")
  }

  @Test(arguments: ["", " ", "...", "—", "!?", "'", "“…”", "•"])
  func `A text without words has grade 0`(_ text: String) {
    let measured = Readability(of: text, known: [])
    #expect(measured.wordCount == 0 && measured.longestSentence == 0 && measured.grade == 0)
  }

  @Test func `A dash between words is no word`() {
    #expect(Readability(of: "A lamp — a bulb", known: []).wordCount == 4)
    #expect(Readability(of: "Ein heißer Café-Stuhl", known: []).wordCount == 4)
  }

  @Test func `The published example of one-syllable words is below grade 0`() {
    // 0.39 · 6 + 11.8 · 1 − 15.59 = −1.45, worked out by hand.
    #expect(abs(Readability(of: "The cat sat on the mat.", known: []).grade + 1.45) < 1e-9)
  }

  @Test func `A known term counts as two syllables at most, in singular and plural`() {
    let text = "A derailleur and two derailleurs"
    let unknown = Readability(of: "An electricity and two electricities", known: [])
    let known = Readability(of: "An electricity and two electricities", known: ["electricity"])
    #expect(known.grade < unknown.grade)
    let both = Readability(of: text, known: ["derailleur"])
    #expect(abs(both.grade - (0.39 * 5 + 11.8 * 7 / 5 - 15.59)) < 1e-9)
    let small = Readability(of: "cat", known: ["cat"])
    #expect(abs(small.grade - (0.39 + 11.8 - 15.59)) < 1e-9)
    #expect(
      Readability(of: "ELECTRICITY", known: ["electricity"]).grade
        == Readability(of: "electricity", known: ["electricity"]).grade)
  }

  @Test func `A long text is measured in one pass`() {
    let text = String(repeating: "A lamp is a lamp. ", count: 20_000)
    let measured = Readability(of: text, known: [])
    #expect(measured.wordCount == 100_000 && measured.longestSentence == 5)
  }
}
