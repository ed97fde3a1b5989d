import Testing

@testable import IntentMatcher

@Suite("Value reader")
struct ValueReaderTests {
  @Test(
    "Ages",
    arguments: [
      ("my nan is 81 years old", ["81 years old | age 81"]),
      ("a four-month-old puppy", ["four-month-old | age 0.33"]),
      ("I'm 47, and tired", ["47 | age 47"]),
      ("He turned 33", ["33 | age 33"]),
      ("34yo, otherwise well", ["34yo | age 34"]),
      ("a 61 y/o plumber", ["61 y/o | age 61"]),
      ("girl aged 7", ["aged 7 | age 7"]),
      ("at the age of 19", ["age of 19 | age 19"]),
      ("in my early forties", ["in my early forties | age 40–43 ~"]),
      ("in his 70's", ["in his 70's | age 70–79 ~"]),
      ("about 20 - 25 years old", ["20 - 25 years old | age 20–25 ~"]),
      ("I'm 8 weeks pregnant", ["8 weeks | duration 56"]),
      ("I am 2 of a kind", ["2 | number 2"]),
    ])
  func ages(text: String, expected: [String]) {
    #expect(values(of: text) == expected)
  }

  @Test(
    "Durations",
    arguments: [
      ("itching for three weeks", ["three weeks | duration 21"]),
      ("5-6 days now", ["5-6 days | duration 5–6"]),
      ("a couple of months", ["a couple of months | duration 60 ~"]),
      ("the last few days", ["last few days | duration 3–5 ~"]),
      ("over the past year", ["past year | duration 365 ~"]),
      ("an hour and a half", ["an hour and a half | duration 0.06"]),
      ("half a day", ["half a day | duration 0.5"]),
      ("two and a half years", ["two and a half years | duration 912.5"]),
      ("1 week and 2 days", ["1 week and 2 days | duration 9"]),
      ("between 3 weeks and 2 months", ["3 weeks and 2 months | duration 21–60"]),
      ("more than 2 months", ["2 months | duration ≥60"]),
      ("for weeks", ["weeks | duration ≥14–70 ~"]),
      ("years, maybe 8", ["years, maybe 8 | duration 2920 ~"]),
      ("for months, about five", ["months, about five | duration 150 ~"]),
      ("weeks like 2 or 3", ["weeks like 2 or 3 | duration 14–21 ~"]),
      ("years. 8 lumps", ["8 | number 8"]), ("years, maybe 8 lumps", ["8 | number 8 ~"]),
      ("all day", ["all day | duration 1"]),
      ("10d", ["10d | duration 10"]),
      ("been there donkey's years", ["donkey's years | duration 4000 ~"]),
      ("some days are good", []),
      ("a second rash", ["second | ordinal start 2"]),
    ])
  func durations(text: String, expected: [String]) {
    #expect(values(of: text) == expected)
  }

  @Test(
    "Onsets",
    arguments: [
      ("two weeks ago", ["two weeks ago | ago 14"]),
      ("about a year ago", ["a year ago | ago 365 ~"]),
      ("since June", ["since June | date m6"]),
      ("since May 2021", ["since May 2021 | date y2021 m5"]),
      ("since last summer", ["since last summer | date last s2"]),
      ("since I was 15", ["since I was 15 | since age 15"]),
      ("last Friday", ["last Friday | date last d5"]),
      ("last week", ["last week | ago 7 ~"]),
      ("it began in 2018", ["in 2018 | date y2018"]),
      ("since my wedding", ["since my wedding | duration 700 ~"]),
      ("you may rest in peace", []),
    ] as [(String, [String])])
  func onsets(text: String, expected: [String]) {
    #expect(values(of: text) == expected)
  }

  @Test(
    "Lengths",
    arguments: [
      ("4 mm", ["4 mm | length 4"]),
      ("a 3-inch scar", ["3-inch | length 76.2"]),
      ("half an inch", ["half an inch | length 12.7"]),
      ("2x4 cm", ["2x4 cm | length 20–40"]),
      ("1.5cm by 2cm", ["1.5cm | length 15", "2cm | length 20"]),
      ("6 ft 1 in tall", ["6 ft 1 in | length 1854.2"]),
      ("5'9\"", ["5'9\" | length 1752.6"]),
      ("pea-sized", ["pea-sized | length 8 ~"]),
      ("as big as an orange", ["as big as an orange | length 75 ~"]),
      ("the size of two tennis balls", ["two | number 2"]),
      ("the size of tennis balls", ["size of tennis balls | length 70 ~"]),
      ("smaller than a pea", ["a pea | length ≤8 ~"]),
      ("I ate a pea", []),
      ("3 in the arm", ["3 | number 3"]),
      ("one foot is cold", ["one | number 1"]),
      ("20 miles per hour", ["20 | number 20"]),
      ("M-42 m", ["42 | number 42"]),
    ])
  func lengths(text: String, expected: [String]) {
    #expect(values(of: text) == expected)
  }

  @Test(
    "Temperatures",
    arguments: [
      ("38.4 °C", ["38.4 °C | temperature 38.4"]),
      ("103 degrees Fahrenheit", ["103 degrees Fahrenheit | temperature 39.44"]),
      ("thirty-nine point five degrees", ["thirty-nine point five degrees | temperature 39.5"]),
      ("a temperature of 38,7", ["38,7 | temperature 38.7"]),
      ("fever was about 101", ["101 | temperature 38.33 ~"]),
      ("bend it 40 degrees", ["40 | number 40"]),
      ("model 12F", []),
    ] as [(String, [String])])
  func temperatures(text: String, expected: [String]) {
    #expect(values(of: text) == expected)
  }

  @Test(
    "Severities and rates",
    arguments: [
      ("it's 8/10", ["8/10 | severity 8"]),
      ("six out of ten", ["six out of ten | severity 6"]),
      ("4-5/10", ["4-5/10 | severity 4–5"]),
      ("on a scale from 0 to 10, a 3", ["3 | severity 3"]),
      ("on a scale of 1 to 10 a 7, 2 lumps", ["7 | severity 7", "2 | number 2"]),
      ("11 out of 10", ["11 | number 11", "10 | number 10"]),
      ("four times a day", ["four times a day | frequency 4"]),
      ("twice daily", ["twice daily | frequency 2"]),
      ("every other day", ["every other day | frequency 0.5"]),
      ("every 6 to 8 hours", ["every 6 to 8 hours | frequency 3–4"]),
      ("every morning", ["every morning | frequency 1"]),
      ("once in a while", []),
    ] as [(String, [String])])
  func severitiesAndRates(text: String, expected: [String]) {
    #expect(values(of: text) == expected)
  }

  @Test(
    "A question gives a bare number its meaning",
    arguments: [
      ("62", .age, ["62 | age 62"]),
      ("about a six", .severity, ["six | severity 6 ~"]),
      ("100.4", .temperature, ["100.4 | temperature 38"]),
      ("3 weeks", .age, ["3 weeks | duration 21"]),
      ("12", .severity, ["12 | number 12"]),
      ("62", nil, ["62 | number 62"]),
      ("a pea", .length, ["a pea | length 8 ~"]),
      ("right", .side, ["right | side right"]),
      ("both", .side, ["both | side both"]),
    ] as [(String, StatedValue.Kind?, [String])])
  func expectations(text: String, kind: StatedValue.Kind?, expected: [String]) {
    #expect(values(of: text, expecting: kind) == expected)
  }

  @Test("A value knows its rule, its unit and its modifier")
  func explanation() throws {
    let text = Tokens("no more than 3 fortnights")
    let value = try #require(valueReader.values(in: text).first)
    #expect(value.rule == .unit)
    #expect(value.unit == .time(.fortnight))
    #expect(value.tokens == 3..<5)
    #expect(value.modifier == 0..<3)
    #expect(value.amount?.middle == 42)
  }
}
