import Terminal
import Testing

/// Blocks as lines of text.
@Suite struct LayoutTests {
  private func lines(_ blocks: Block..., width: Int = 20) -> [String] {
    Layout(width: width).text(blocks).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test(arguments: [
    ("one two three four five", ["one two three four", "five"]),
    ("nineteen letters ab", ["nineteen letters ab"]),
    ("twenty letters wid e", ["twenty letters wid e"]),
    ("  white \t\n\r\n space\u{2028}goes ", ["white space goes"]),
    ("熱があり 頭が痛い 吐き気", ["熱があり 頭が痛い", "吐き気"]),
    (
      "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301} fifteen letters",
      ["e\u{301}e\u{301}e\u{301}e\u{301}e\u{301} fifteen", "letters"]
    ),
    ("Donaudampfschifffahrtsgesellschaft ahoi", ["Donaudampfschifffahr", "tsgesellschaft ahoi"]),
    ("漢漢漢漢漢漢漢漢漢漢漢", ["漢漢漢漢漢漢漢漢漢漢", "漢"]),
    (
      "at https://example.org/a/long/address now",
      ["at", "https://example.org/a/long/address", "now"]
    ),
    ("a temperature of 39\u{A0}°C", ["a temperature of", "39\u{A0}°C"]),
    ("", [""]),
  ])
  func `paragraphs are wrapped by columns, not characters`(text: String, wrapped: [String]) {
    #expect(lines(Block(text)) == wrapped + [""])
  }

  @Test func `blocks are parted by empty lines, lists are not, and items hang`() {
    let items = ["alpha", "a long one that goes on"].map {
      Block(.item(marker: "-"), [Block.Span($0)])
    }
    let heading = Block(.heading, [Block.Span("WHAT", .heading)])
    #expect(
      lines(Block("Pick:"), items[0], items[1], heading, Block("End."), Block("Bye.")) == [
        "Pick:", "  - alpha", "  - a long one that", "    goes on", "", "WHAT", "End.", "", "Bye.",
        "",
      ])
    #expect(Layout().text([]).isEmpty)
  }

  @Test(arguments: [(500, 76), (76, 76), (40, 40), (1, 20), (-3, 20)])
  func `no line is wider than the screen, than is comfortable, or too narrow`(
    width: Int, expected: Int
  ) {
    let words = Block(Array(repeating: "a", count: 100).joined(separator: " "))
    #expect(
      lines(words, width: width).map(\.count).max().map { expected - 1...expected ~= $0 } == true)
  }

  @Test func `colours stand on one line and repeat what words say`() {
    let block = Block(
      .paragraph, [.init("SOON:", .alarm), .init("see a doctor"), .init("[nhs, who]", .aside)])
    let text = Layout(width: 20, palette: .ansi).text([block])
    #expect(
      text == "\u{1B}[1;31mSOON:\u{1B}[0m see a doctor\n\u{1B}[2m[nhs, who]\u{1B}[0m\n")
    #expect(lines(block) == ["SOON: see a doctor", "[nhs, who]", ""])
    let long = Block(.paragraph, [.init("one two three four five six", .aside)])
    let lines = Layout(width: 20, palette: .ansi).text([long]).split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("\u{1B}[2m") && $0.hasSuffix("\u{1B}[0m") })
    #expect(lines.count == 2)
  }

  @Test(arguments: [
    ("\u{1B}[2Jgone\u{7}", "␛[2Jgone␇"), ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{0}b\u{7F}c", "a␀b␡c"),
    ("\u{202E}gnp\u{2066}", "\u{FFFD}gnp\u{FFFD}"), ("a\u{8}b", "a␈b"), ("naïve 👩‍⚕️", "naïve 👩‍⚕️"),
  ])
  func `nothing that is shown commands the terminal`(text: String, shown: String) {
    #expect(lines(Block(text)) == [shown, ""])
    let item = Block(.item(marker: text), [Block.Span("x")])
    #expect(lines(item) == ["  \(shown) x", ""])
  }
}
