import IntentMatcher
import TestSupport
import Testing

/// Changes of an utterance that must not change what it means.
@Suite struct MetamorphicTests {
  @Test(arguments: sentences)
  func `capitals tell nothing`(_ text: String) {
    let mixed = String(
      text.enumerated().flatMap { $0 % 2 == 0 ? $1.uppercased() : $1.lowercased() })
    for other in [text.uppercased(), text.lowercased(), mixed] {
      #expect(Gist(of: other) == Gist(of: text), "\(other)")
    }
  }

  @Test(arguments: sentences)
  func `blanks and quotes tell nothing`(_ text: String) {
    let others = [
      "   \(text)  ", text.replacing(" ", with: "   "), text.replacing(" ", with: "\t"),
      text.replacing(" ", with: "\u{A0}"), text.replacing("'", with: "’"),
      text.replacing("'", with: "`"), text.replacing("e", with: "e\u{AD}"), "\(text)\u{200B}",
    ]
    for other in others { #expect(Gist(of: other) == Gist(of: text), "\(other)") }
  }

  @Test(arguments: ["", "no ", "I have no ", "my mum has ", "maybe ", "I used to have "])
  func `the order of a list tells nothing`(_ start: String) {
    let items = ["fever", "itching", "night sweats"]
    let gists = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1], [2, 1, 0], [1, 0, 2]].map { order in
      let names = order.map { items[$0] }
      return Set(Gist(of: "\(start)\(names[0]), \(names[1]) or \(names[2])").mentions)
    }
    #expect(Set(gists).count == 1)
    #expect((gists.first?.count ?? 0) >= 2)
  }

  @Test(arguments: ["fever", "itching", "night sweats", "a fever"])
  func `"no" turns the polarity and nothing else`(_ finding: String) {
    for frame in ["*", "there is *", "I have *, doctor", "maybe *", "I had * last year"] {
      let plain = Self.findings(in: frame.replacing("*", with: finding))
      let denied = Self.findings(in: frame.replacing("*", with: "no \(finding)"))
      #expect(!plain.isEmpty)
      #expect(denied.map(\.concept) == plain.map(\.concept), "\(frame)")
      for (one, other) in zip(denied, plain) {
        var stance = one.stance
        #expect(stance.polarity == .absent, "\(frame)")
        stance.polarity = other.stance.polarity
        #expect(stance == other.stance, "\(frame)")
      }
    }
  }

  private static let clauses = [
    "I have no fever", "it itches", "my mum had a fever", "it might be a fever",
    "the itching is gone", "I never get a fever", "it doesn't itch", "it oozes something chalky",
  ]

  @Test(arguments: clauses, clauses)
  func `"but" keeps the readings of both clauses`(_ first: String, _ second: String) {
    let joined = Self.findings(in: "\(first), but \(second)").map(\.gist)
    #expect(joined == (Self.findings(in: first) + Self.findings(in: second)).map(\.gist))
  }

  @Test(arguments: ["itching", "chalky stuff", "night sweats", "elbow"])
  func `a typing error in a long word changes at most how sure it is`(_ finding: String) {
    let concepts = Set(Self.findings(in: finding).map(\.concept))
    let letters = Array(finding)
    for place in 1..<letters.count - 1 where letters[place] != " " && letters[place + 1] != " " {
      var swapped = letters
      swapped.swapAt(place, place + 1)
      let typed = String(swapped)
      let reading = English.matcher.interpret("I have \(typed)")
      let found = Set(reading.mentions.filter { $0.concept.kind == .finding }.map(\.concept))
      #expect(found.isSubset(of: concepts), "\(typed)")
      if found.isEmpty, typed != finding { #expect(!reading.unknownWords.isEmpty, "\(typed)") }
    }
  }

  private static func findings(in text: String) -> [Mention] {
    English.matcher.interpret(text).mentions.filter { $0.concept.kind == .finding }
  }
}
