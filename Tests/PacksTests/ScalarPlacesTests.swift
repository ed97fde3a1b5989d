import Testing

@testable import Packs

@Suite struct ScalarPlacesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let notation: ScalarNotation
    let lines: String
    let text: String
    let offset: Int
    let place: [Int]

    var testDescription: String { "\(offset) of \(text.debugDescription)" }
  }

  @Test(arguments: [
    Case(notation: .plain, lines: "k: ab", text: "ab", offset: 1, place: [1, 5]),
    Case(notation: .singleQuoted, lines: "k: 'a''b'", text: "a'b", offset: 2, place: [1, 8]),
    Case(
      notation: .doubleQuoted, lines: #"k: "a\x41b""#, text: "aAb", offset: 2, place: [1, 10]),
    Case(notation: .block, lines: "k: |\n  ab\n", text: "ab\n", offset: 1, place: [2, 4]),
    // A blank that folded lines leave behind stands at the end of the line before it.
    Case(
      notation: .plain, lines: "k: ab\n\n\n  cd", text: "ab\n\ncd", offset: 3, place: [1, 6]),
    Case(notation: .plain, lines: "k: ab\n\n\n  cd", text: "ab\n\ncd", offset: 4, place: [4, 3]),
  ])
  func `A place in a text is found in its notation`(_ example: Case) {
    let lines = example.lines.split(separator: "\n", omittingEmptySubsequences: false)
    let places = ScalarPlaces(lines: lines, notation: example.notation)
      .places(of: [0, example.offset], in: example.text, from: (1, 4))
    #expect(places.last.map { [$0.line, $0.column] } == example.place)
  }
}
