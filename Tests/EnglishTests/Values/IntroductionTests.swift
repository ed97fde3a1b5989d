import IntentMatcher
import Testing

/// How people say in passing how old somebody is, and whether they are a man or a woman.
@Suite struct IntroductionTests {
  private static func ages(_ text: String) -> [Double] {
    English.matcher.interpret(text).values.compactMap { value in
      value.kind == .age ? value.amount?.low : nil
    }
  }

  @Test(
    arguments: [
      ("20m. bump on my lid", 20, .male), ("33 m. got a thing on my sole", 33, .male),
      ("35 f, hurt my hands", 35, .female), ("F35 with lumps on both elbows", 35, .female),
      ("m/33 and a sore knee", 33, .male), ("33/m, lumps on my hand", 33, .male),
      ("hard lump on my elbow (41F)", 41, .female), ("I (25m) have lumps", 25, .male),
      ("M 62, gout, lumps on both ears", 62, .male), ("58m, lots of lumps", 58, .male),
      ("I'm 29f and have a rash", 29, .female), ("I'm a 52m with a lump", 52, .male),
      ("f, 61", nil, nil), ("my husband 45m has a lump", 45, .male),
    ] as [(String, Double?, StatedValue.Sex?)])
  func `an age beside a letter is one of a man or a woman`(
    _ text: String, _ years: Double?, _ sex: StatedValue.Sex?
  ) {
    let value = English.matcher.interpret(text).values.first { $0.rule == .ageAndSex }
    #expect(value?.amount?.low == years)
    #expect(value?.sex == sex)
  }

  @Test(
    arguments: [
      "it is 20 m from here", "20m", "a wall 3 m high and a lump", "I ran 20 m yesterday",
      "20m of rope", "my temperature is 101 f", "104f since this morning, and a rash",
      "a lump 2 mm wide", "5 f", "2m tall with a lump on my neck",
    ])
  func `a length, a way or a temperature is no age`(_ text: String) {
    #expect(English.matcher.interpret(text).values.allSatisfy { $0.rule != .ageAndSex })
  }

  @Test(
    arguments: [
      ("my daughter is 7", 7), ("my daughter 7 has hard lumps", 7),
      ("daughter 16, lots of dots", 16),
      ("my little girl (7) has patches", 7), ("woman 45", 45), ("woman, 45, lump on my neck", 45),
      ("my son just turned 3", 3), ("gran is 87 with RA", 87), ("a boy aged 4", 4),
      ("my husband, 60, has a lump", 60), ("male 34 and a sore toe", 34),
      ("he is 12 with a lump", 12),
      ("my baby boy is 9 months", 0.75), ("baby boy 9 months, his hand is red", 0.75),
      ("my toddler is 18 months old", 1.5), ("my girl is 2 years old", 2), ("im 51", 51),
      ("I'm 30 and got lupus at 17", 30), ("I am 66 with gout", 66), ("9 yo daughter", 9),
      ("65 yr old woman", 65), ("lump on my shin. 70 yo", 70), ("mother is 71", 71),
    ])
  func `an age follows whom it is of`(_ text: String, _ years: Double) {
    let ages = Self.ages(text)
    #expect(ages.contains { abs($0 - years) < 0.05 }, "\(ages)")
  }

  @Test(
    arguments: [
      "my daughter has 7 lumps", "my son 3 weeks ago got a rash", "lump on my boy 2 cm wide",
      "my wife 5 days after the jab", "the girl 2 doors down", "my baby, 3 weeks now, has a rash",
      "my daughter is 12 weeks pregnant", "my daughters 3 lumps", "woman in the 3rd row",
    ])
  func `a number of something else is no age`(_ text: String) {
    #expect(Self.ages(text).isEmpty)
  }

  @Test(
    arguments: [
      ("growing for 6 weeks", true), ("for about six weeks", true),
      ("over the past 3 months", true),
      ("takes 6 weeks to heal", false), ("6 weeks", false),
    ])
  func `a word before a length of time makes it one since something began`(
    _ text: String, _ isSince: Bool
  ) {
    let durations = English.matcher.interpret(text).values.filter { $0.kind == .duration }
    #expect(!durations.isEmpty)
    #expect(durations.contains { $0.surroundings.contains(.since) } == isSince)
  }

  @Test(arguments: [("I'm 180 cm tall", true), ("it is 2 cm high", true), ("it is 2 cm", false)])
  func `a word after a length makes it how tall something stands`(_ text: String, _ isTall: Bool) {
    let lengths = English.matcher.interpret(text).values.filter { $0.kind == .length }
    #expect(lengths.map { $0.surroundings.contains(.stature) } == [isTall])
  }
}
