import IntentMatcher
import TestSupport
import Testing

/// Typing errors: mended where that is safe, and always told.
@Suite struct MisspellingTests {
  @Test(
    arguments: [
      ("it is itchign", "itchign", "itching"), ("a lump on my eblow", "eblow", "elbow"),
      ("on my eblow again", "eblow", "elbow"), ("itchnig all day", "itchnig", "itching"),
    ])
  func `a typing error is mended and told`(_ text: String, _ typed: String, _ meant: String) {
    let reading = English.matcher.interpret(text)
    #expect(reading.respellings.map(\.word) == [meant])
    #expect(reading.respellings.map { text.utf8Text($0.span) } == [typed])
    #expect(reading.unknownWords.isEmpty)
    let mended = reading.mentions.filter { text.utf8Text($0.span) == typed }
    #expect(!mended.isEmpty && mended.allSatisfy { $0.step == .typo })
  }

  @Test(arguments: ["feverr", "I have a feverr", "I am fevrish", "no feverr"])
  func `a misspelt warning sign is asked about`(_ text: String) {
    let fever = English.matcher.interpret(text).mentions.filter {
      $0.concept.name == "fever_unwell"
    }
    #expect(fever.map(\.standing) == [.mustConfirm])
    #expect(fever.allSatisfy { !$0.isAsserted })
  }

  @Test(
    arguments: [
      "nto", "noo", "nott", "wihtout", "witout", "nevr", "nether", "lfet", "rihgt", "leftt",
      "rigth", "bohth", "neer", "dont't", "can'tt", "hardyl",
    ])
  func `nothing is taken for a denial or a side`(_ typed: String) {
    for frame in ["* fever", "my * elbow", "it * itches", "*"] {
      let reading = English.matcher.interpret(frame.replacing("*", with: typed))
      let span = Self.span(of: typed, in: frame)
      let meant = reading.respellings.filter { $0.span == span }.map(\.word)
      #expect(Self.decisive.isDisjoint(with: meant), "\(frame)")
      #expect(reading.values.allSatisfy { $0.kind != .side }, "\(frame)")
    }
  }

  @Test(arguments: ["wihtout fever", "nto fever", "neevr fever", "itchy, wihtout any fever"])
  func `what follows a misspelt denial is asked again`(_ text: String) {
    let reading = English.matcher.interpret(text)
    let fever = reading.mentions.filter { $0.concept.name == "fever_unwell" }
    #expect(!reading.doubts.isEmpty)
    #expect(!fever.isEmpty && fever.allSatisfy { $0.standing == .mustConfirm })
    let itch = reading.mentions.filter { $0.concept.name == "itch" }
    #expect(itch.allSatisfy { $0.standing == .assured })
  }

  @Test func `a misspelt denial troubles no other sentence`() {
    let reading = English.matcher.interpret("it is wihtout redness. I have a fever")
    let fever = reading.mentions.filter { $0.concept.name == "fever_unwell" }
    #expect(fever.map(\.standing) == [.assured])
  }

  private static let decisive: Set = [
    "no", "not", "never", "without", "neither", "nor", "left", "right", "both", "none", "hardly",
    "can't", "nothing", "but",
  ]

  @Test(arguments: decisive.sorted())
  func `no denial or side is taken for something else`(_ word: String) {
    for text in ["\(word) fever", "my \(word) elbow", word, word.uppercased()] {
      #expect(English.matcher.interpret(text).respellings.isEmpty, "\(text)")
    }
  }

  @Test(arguments: ["It was a normal evening at home", "Please find attached my invoice for March"])
  func `plain English has no typing errors`(_ text: String) {
    #expect(English.matcher.interpret(text).respellings.isEmpty)
  }

  private static func span(of typed: String, in frame: String) -> Range<Int> {
    let start = frame.prefix { $0 != "*" }.utf8.count
    return start..<start + typed.utf8.count
  }
}
