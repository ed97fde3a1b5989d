import Testing

@testable import IntentMatcher

@Suite("Sides")
struct SideTests {
  @Test(
    "Sides are found",
    arguments: [
      ("my left ankle", ["left | side left"]),
      ("I have right hip trouble", ["right | side right"]),
      ("it's on the left", ["left | side left"]),
      ("right hand", ["right hand | side right"]),
      ("left", ["left | side left"]),
      ("left and right shin", ["left | side left", "right | side right"]),
      ("the left one", ["left | side left"]),
      ("both my knees", ["both | side both"]),
      ("on either side", ["either side | side both"]),
      ("both feet", ["both | side both"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(values(of: text) == expected)
  }

  @Test(
    "What only looks like a side is none",
    arguments: [
      "it hurts right now", "I left it at that", "all right then", "that's right", "right",
      "I'll call right away", "she was left with a limp", "nothing left", "both parents smoke",
      "it is both red and sore", "we left home early", "is that right?", "left over soup",
    ])
  func absent(text: String) {
    #expect(values(of: text) == [])
  }
}
