import IntentMatcher
import Testing

/// What whole sentences say of the findings that they mention.
@Suite struct DenialTests {
  @Test(
    arguments: [
      ("no fever but it itches", ["fever absent", "itch present"]),
      ("fever? no", ["fever absent"]),
      ("fever: none", ["fever absent"]),
      ("fever no, itching yes", ["fever absent", "itch present"]),
      ("itching - yes, fever - no", ["itch present", "fever absent"]),
      ("no, I have a fever", ["fever present"]),
      ("neither fever nor itching", ["fever absent", "itch absent"]),
      ("I have no fever, no itching and no cough", ["fever absent", "itch absent"]),
      ("I never get a fever", ["fever absent"]),
      ("it itches without a fever", ["itch present", "fever absent"]),
      ("I don't have a fever, I just itch", ["fever absent", "itch present"]),
    ])
  func `denials reach what they are about`(_ text: String, _ expected: [String]) {
    #expect(English.said(in: text) == expected)
  }

  @Test(arguments: ["no pain but it oozes something chalky", "it doesn't hurt, it oozes chalk"])
  func `no pain is said of pain and not of what follows`(_ text: String) {
    #expect(!English.saysThatItHurts(text))
    #expect(English.said(in: text).contains("chalk present"))
  }

  @Test func `"not that it hurts" denies the pain and asserts the itch`() {
    let text = "not that it hurts, it just itches"
    #expect(!English.saysThatItHurts(text))
    #expect(English.said(in: text).contains("itch present"))
    #expect(English.saysThatItHurts("it hurts"))
  }

  @Test(
    arguments: [
      ("I don't have no fever", ["fever absent"]),
      ("it is not without itching", ["itch present"]),
      ("not only does it itch, I also have a fever", ["itch present", "fever present"]),
      ("I can't stop itching", ["itch present"]),
      ("I can't sleep because of the itching", ["itch present"]),
      ("I don't know why I have a fever", ["fever present"]),
    ])
  func `what sounds like two denials, or like one, is told apart`(
    _ text: String, _ expected: [String]
  ) {
    #expect(English.said(in: text) == expected)
  }

  @Test(
    arguments: [
      ("I used to have a fever", ["fever resolved past"]),
      ("the fever is gone", ["fever resolved past"]),
      ("I had a fever last year", ["fever present past"]),
      ("as a child I had a fever", ["fever present past"]),
      ("maybe I have a fever", ["fever present unsure"]),
      ("if I get a fever I will call", ["fever present hypothetical"]),
      ("my mum has a fever", ["fever present other"]),
      ("my mum has a fever but I itch", ["fever present other", "itch present"]),
      ("the itching comes and goes", ["itch present recurrent"]),
    ])
  func `time, doubt and persons are heard`(_ text: String, _ expected: [String]) {
    #expect(English.said(in: text) == expected)
  }

  @Test(arguments: ["my mum has lupus", "my mother has had lupus for years"])
  func `a relative's illness isn't one's own`(_ text: String) {
    let reading = English.matcher.interpret(text)
    let ill = reading.mentions.filter { $0.concept.name.contains("lupus") }
    #expect(!ill.isEmpty)
    #expect(ill.allSatisfy { $0.stance.experiencer == .other && !$0.isAsserted })
  }

  @Test(
    arguments: [
      "is calcinosis itchy", "does gout cause a fever?", "can a lipoma itch", "are warts itchy",
      "could calcinosis give me a fever", "my feet are cold. does gout itch",
      "can i get a fever from it",
    ])
  func `what is asked of a disease is nobody's`(_ text: String) {
    let said = English.matcher.interpret(text).mentions(of: .finding)
    #expect(!said.contains { $0.isAsserted && ["itch", "fever_unwell"].contains($0.concept.name) })
  }

  @Test(arguments: [
    "it itches, is it calcinosis", "does it matter that it itches", "warts. it itches",
  ])
  func `what is told beside a disease is one's own`(_ text: String) {
    #expect(English.said(in: text) == ["itch present"])
  }
}
