import IntentMatcher
import TestSupport
import Testing

/// Spans point at the same words, whatever stands before them.
@Suite struct SpanTests {
  private static let prefixes = [
    "İ", "İİİİ İSTANBUL", "ẞß ﬁ ﬀ", "Ǆ ŉ ǰ", "Ω Å K", "e\u{301}e\u{301} naïve", "½ ¾ ⅓", "👩‍⚕️ 🤷🏽‍♀️ 👍",
    "Straße, Œuvre; Ærø.", "«…» “quoted” ‘it’", "日本語 العربية हिन्दी", "ＦＵＬＬ　ｗｉｄｔｈ", "\u{FEFF}\u{200D}",
    "a\u{300}\u{301}\u{302}\u{303}", "\r\n\t",
  ]

  @Test(arguments: prefixes)
  func `a letter that changes its length shifts no span`(_ prefix: String) {
    for text in ["fever", "itching", "left elbow", "2 cm", "it oozes something chalky", "feverr"] {
      let plain = English.matcher.interpret(text)
      let whole = "\(prefix) . \(text)"
      let reading = English.matcher.interpret(whole)
      let words = reading.spans.compactMap { whole.utf8Text($0) }
      #expect(Set(words).isSuperset(of: plain.spans.compactMap { text.utf8Text($0) }), "\(text)")
      #expect(reading.strayingSpans(in: whole) == [])
    }
  }

  @Test(arguments: sentences)
  func `spans never cut a character apart`(_ text: String) {
    for other in [text, text.replacing("i", with: "İ"), text.replacing("e", with: "e\u{301}")] {
      let reading = English.matcher.interpret(other)
      #expect(reading.strayingSpans(in: other) == [], "\(other)")
    }
  }

  @Test(arguments: ["We went for a walk by the river. ", "blah blah ", "İ ", "👍 ", "7, "])
  func `an utterance of 4,000 bytes is read to its end`(_ filler: String) {
    let padding = String(repeating: filler, count: 4_000 / filler.utf8.count)
    let text = "\(padding)\nI have a fever, no itching"
    let reading = English.matcher.interpret(text)
    let findings = reading.mentions(of: .finding)
    #expect(findings.compactMap { text.utf8Text($0.span) } == ["fever", "itching"])
    #expect(findings.map(\.stance.polarity) == [.present, .absent])
    #expect(reading.strayingSpans(in: text) == [])
  }

  @Test func `what stands behind the most bytes that are read is left out`() {
    let padding = String(repeating: "é", count: Tokens.mostBytes / 2)
    let text = "\(padding.dropLast(4)) fever it itches"
    let reading = English.matcher.interpret(text)
    #expect(reading.strayingSpans(in: text) == [])
    #expect(reading.mentions.allSatisfy { $0.span.upperBound <= Tokens.mostBytes })
  }
}
