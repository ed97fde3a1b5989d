import Testing

@testable import IntentMatcher

@Suite("Numbers and ordinals")
struct NumeralTests {
  @Test(
    "Numbers",
    arguments: [
      ("seventeen", 17), ("forty-three", 43), ("six hundred and twelve", 612),
      ("2 thousand and 5", 2_005), ("1,250", 1_250), ("0.75", 0.75), (".5", 0.5),
      ("36,6", 36.6), ("-3", -3), ("minus four", -4), ("three quarters", 0.75), ("2 1/2", 2.5),
      ("1½", 1.5), ("four and a third", 13.0 / 3), ("half a dozen", 6), ("two dozen", 24),
      ("a hundred", 100), ("twelve point zero five", 12.05), ("two and a half million", 2.5e6),
      ("seven million and a half", 7.5e6), ("nought point two", 0.2), ("40 hundred", 4_000),
      ("one hundred and two fifths", 100.4), ("nine and a half", 9.5),
    ] as [(String, Double)])
  func numbers(text: String, expected: Double) throws {
    let values = valueReader.numbers(in: Tokens(text))
    let value = try #require(values.first?.amount)
    #expect(values.count == 1)
    #expect(abs(value.low - expected) < 1e-9 * max(1, abs(expected)))
    #expect(values.first?.span == 0..<text.utf8.count)
  }

  @Test(
    "Neighbours stay apart",
    arguments: [
      ("twenty thirty", [20, 30]), ("5, 6, 7", [5, 6, 7]), ("11,12,13", [11, 12, 13]),
      ("1/2/1999", [1, 2, 1_999]), ("6 hundred and 3 hundred", [600, 300]),
      ("fifty - two", [52]), ("one hundred - two hundred", [100, 200]), ("that one", []),
      ("the other one", []), ("50ml", []), ("the 3rd", []), ("a", []),
    ] as [(String, [Double])])
  func apart(text: String, expected: [Double]) {
    #expect(valueReader.numbers(in: Tokens(text)).compactMap(\.amount?.low) == expected)
  }

  @Test(
    "Ordinals",
    arguments: [
      ("the fourth", 4, .start), ("22nd", 22, .start), ("thirty-first", 31, .start),
      ("two hundred and sixth", 206, .start), ("the last", 0, .end), ("last but one", -1, .end),
      ("second to last", -1, .end), ("the next one", 1, .current), ("previous", -1, .current),
    ] as [(String, Double, Ordinal.Anchor)])
  func ordinals(text: String, offset: Double, anchor: Ordinal.Anchor) {
    let found = valueReader.ordinals(in: Tokens(text)).map(\.meaning)
    #expect(found == [.ordinal(Ordinal(offset, from: anchor))])
  }

  @Test("An ordinal finds its place in a list, or none")
  func places() {
    #expect(Ordinal(2).index(in: 3) == 1)
    #expect(Ordinal(4).index(in: 3) == nil)
    #expect(Ordinal(-1, from: .end).index(in: 3) == 1)
    #expect(Ordinal(1, from: .current).index(in: 3, current: 1) == 2)
    #expect(Ordinal(0, from: .end).index(in: 0) == nil)
    #expect(Ordinal(1e300).index(in: 3) == nil)
  }
}
