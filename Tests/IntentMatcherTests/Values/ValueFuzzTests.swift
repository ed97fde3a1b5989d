import TestSupport
import Testing

@testable import IntentMatcher

@Suite("Value reader under fire")
struct ValueFuzzTests {
  private static let words = """
    a an the of and or to between from by x per out point half quarter couple few several dozen \
    minus about or so ish at least most more than less up no not just under over age aged old yo \
    y / o year years i am he was turned 30 s in early mid late ago since for on last past during \
    business size sized as big bigger smaller long temperature degrees ° c f once twice times daily \
    every each other some all another whole scale next previous current penultimate before one but \
    left right both either side my hand now pea orange donkey's two three twenty hundred thousand \
    million third fifths 0 1 2.5 38,5 .5 1/2 ½ 7/10 2-3 10 1999 - . , ! " 3cm 5ft in inches m mm \
    weeks days hours march tuesday summer word 🙂 '
    """.split(separator: " ").map(String.init)

  @Test("Soups of words: spans lie on the words that they cover, in order")
  func soups() {
    var dice = SplitMix64(seed: 20)
    for _ in 0..<Rounds.fuzz.count(10_000) {
      var text = ""
      for _ in 0..<Int.random(in: 0..<10, using: &dice) {
        text += dice.pick(Self.words)
        if Int.random(in: 0..<6, using: &dice) > 0 { text += " " }
      }
      let kinds: [StatedValue.Kind?] = [nil, .age, .severity, .temperature, .length, .side]
      let tokens = Tokens(text)
      var end = 0
      for value in valueReader.values(in: tokens, expecting: dice.pick(kinds)) {
        guard value.tokens.lowerBound >= end, value.tokens.upperBound <= tokens.count,
          value.span.lowerBound == tokens[value.tokens.lowerBound].span.lowerBound,
          value.span.upperBound == tokens[value.tokens.upperBound - 1].span.upperBound,
          value.span.upperBound <= text.utf8.count,
          value.amount.map({ $0.low <= $0.high }) ?? true
        else {
          Issue.record("\(value) in \(text)")
          return
        }
        end = value.tokens.upperBound
      }
    }
  }

  @Test(
    "Time grows with the length, whatever is repeated",
    arguments: [
      "one ", "2 ", "a ", "my the ", "million ", "and a half ", "3 days ", "about ",
      "between 2 and ", "since ",
      "last ", "every ", "left ", "point two ", "temperature of ", "as big as a ", "1 day and ",
      "2 to ", "aged ", "minus ", "two hundred and ", "the one before the last ",
    ])
  func linear(piece: String) {
    // A quadratic reader would need 64 times as long; 24, and several tries, leave room for a busy
    // machine.
    let isLinear = (0..<5).contains { _ in
      let short = work(String(repeating: piece, count: 60))
      return work(String(repeating: piece, count: 480)) < short * 24
    }
    #expect(isLinear)
  }

  /// The shortest of a few runs.
  private func work(_ text: String) -> Duration {
    let tokens = Tokens(text)
    let runs = (0..<3).map { _ in processorTime { _ = valueReader.values(in: tokens) } }
    return runs.min() ?? .zero
  }
}
