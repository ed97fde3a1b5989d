import Diagnostics
import Testing

struct DiagnosticTests {
  @Test func `reads from the top of the first file to the bottom of the last`() {
    let places = [
      SourceLocation(path: "a.yaml", line: 2, column: 9),
      SourceLocation(path: "a.yaml", line: 10, column: 1),
      SourceLocation(path: "a.yaml", line: 10, column: 2),
      SourceLocation(path: "a.yaml", line: 10, column: 2, length: 4),
      SourceLocation(path: "b.yaml", line: 1, column: 1),
    ]
    let ordered = places.map { Diagnostic("x", "wrong", at: $0) }
    #expect(ordered.reversed().inReadingOrder() == ordered)
    #expect(places.shuffled().sorted() == places)
  }

  @Test func `at one place the id decides, then the message`() {
    let place = SourceLocation(path: "a.yaml")
    let ordered = [
      Diagnostic("a", "second", at: place), Diagnostic("b", "first", at: place),
      Diagnostic("b", "second", at: place),
    ]
    #expect(ordered.reversed().inReadingOrder() == ordered)
  }

  @Test func `only errors count as errors`() {
    let place = SourceLocation(path: "a.yaml")
    let warning = Diagnostic("x", .warning, "odd", at: place)
    #expect(![warning].containsError)
    #expect([warning, Diagnostic("x", "wrong", at: place)].containsError)
    #expect(![Diagnostic]().containsError)
  }

  @Test func `a mapped value keeps its place`() {
    let place = SourceLocation(path: "a.yaml", line: 3, column: 4, length: 2)
    #expect(Located("12", at: place).map(\.count) == Located(2, at: place))
    #expect(place.description == "a.yaml:3:4")
  }
}
