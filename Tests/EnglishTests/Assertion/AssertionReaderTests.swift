import IntentMatcher
import TestSupport
import Testing

@Suite struct AssertionReaderTests {
  @Test(
    arguments: [
      ("no [pain] but it [oozes]", ["absent", "present"]),
      ("there is no [redness] or [warmth] and the skin is [dry]", ["absent", "absent", "present"]),
      (
        "no [fever], [chills] or [nausea], just a [cough]",
        ["absent", "absent", "absent", "present"]
      ),
      ("it neither [hurts] nor [itches]", ["absent", "absent"]),
      ("i dont have any [pain]", ["absent"]),
      ("it doesn't [itch], it [hurts]", ["absent", "present"]),
      ("I'm [dizzy], not [sick]", ["present", "absent"]),
      ("I never get [headaches]", ["absent"]),
      ("it [bleeds] without [hurting]", ["present", "absent"]),
      ("no [fever] I have a [rash]", ["absent", "present"]),
      ("I wouldn't say it [hurts]", ["absent"]),
      ("I doubt it's [gout]", ["absent"]),
      ("not that it [hurts], it just [itches]", ["absent", "present"]),
      ("gout? [gout] was ruled out", ["absent"]),
      ("[bleeding] - no", ["absent"]),
      ("[fever]? no", ["absent"]),
      ("[fever]: none. [cough]: yes", ["absent", "present"]),
      ("[pain] no, [itching] yes", ["absent", "present"]),
      ("no, I have a [rash]", ["present"]),
      ("no I have a [rash]", ["present"]),
      ("I wouldn't say I'm, I'm [wheezy]", ["absent"]),
      ("the test for [lupus] came back negative", ["absent"]),
      ("I've never had a [transplant]", ["absent past"]),
    ])
  func `denies and asserts`(_ text: String, _ expected: [String]) {
    #expect(English.stances(text) == expected)
  }

  @Test(
    arguments: [
      ("I [can't sleep]", ["present"]),
      ("I have [no appetite] and no [fever]", ["present", "absent"]),
      ("I can't stop [coughing]", ["present"]),
      ("not only does it [hurt], it also [itches]", ["present", "present"]),
      ("there's hardly any [swelling]", ["present"]),
      ("the [pain] doesn't go away", ["present"]),
      ("no improvement in the [rash]", ["present"]),
      ("no wonder it [hurts]", ["present"]),
      ("I don't know why it [itches]", ["present"]),
      ("it is not without [pain]", ["present"]),
      ("the cream didn't help the [itching]", ["present"]),
      ("I don't take anything for my [headaches]", ["present"]),
    ])
  func `isn't taken in by what only looks like a denial`(_ text: String, _ expected: [String]) {
    #expect(English.stances(text) == expected)
  }

  @Test(
    arguments: [
      ("I used to get [headaches]", ["resolved past"]),
      ("I had a [rash], but it went away", ["resolved past"]),
      ("the [lump] has completely gone", ["resolved past"]),
      ("I'm not [coughing] any more", ["resolved past"]),
      ("I no longer have the [cough] but I still [wheeze]", ["resolved past", "present"]),
      ("I stopped [smoking] last year", ["resolved past"]),
      ("everything except the [cough] is gone", ["present"]),
      ("the [fever] is back", ["present"]),
    ])
  func `hears what has ended`(_ text: String, _ expected: [String]) {
    #expect(English.stances(text) == expected)
  }

  @Test(
    arguments: [
      ("maybe a slight [fever]", ["present unsure"]),
      ("I'm not sure if I have a [fever]", ["present unsure"]),
      ("I'm worried it might be [cancer]", ["present unsure"]),
      ("if it [bursts], should I call? it [hurts]", ["present hypothetical", "present"]),
      ("it [hurts] if I press it", ["present"]),
    ])
  func `hears doubt and supposition`(_ text: String, _ expected: [String]) {
    #expect(English.stances(text) == expected)
  }

  @Test(
    arguments: [
      ("my mum has [lupus] and I have a [rash]", ["present other", "present"]),
      ("in my family, there is [gout]", ["present other"]),
      ("nobody in my family has [diabetes]", ["absent other"]),
      ("my dad had [gout]", ["present other past"]),
      ("my sister is ill. She has [psoriasis]", ["present other"]),
      ("my husband says I [snore]", ["present"]),
    ])
  func `hears of whom it is said`(_ text: String, _ expected: [String]) {
    #expect(English.stances(text) == expected)
  }

  @Test(
    arguments: [
      ("as a child I had [eczema]", ["present past"]),
      ("last year, I had [shingles]", ["present past"]),
      ("two years ago I had [pneumonia]", ["present past"]),
      ("the [pain] started two years ago", ["present"]),
      ("I've had this [rash] for three weeks", ["present"]),
      ("the [pain] comes and goes", ["present recurrent"]),
    ])
  func `hears when`(_ text: String, _ expected: [String]) {
    #expect(English.stances(text) == expected)
  }

  @Test
  func `tells why, and what ended the scope`() throws {
    let text = MarkedText("no [pain] but it oozes")
    let reason = try #require(
      English.assertion.read(text.tokens, mentions: text.mentions).first?.reason(for: .polarity))
    #expect(reason.rule == "no")
    #expect(reason.origin.line > 0)
    #expect(reason.trigger == 0..<1)
    #expect(reason.scope == 1..<2)
    guard case .terminator(2..<3) = reason.end else {
      Issue.record("ended by \(String(describing: reason.end))")
      return
    }
  }
}
