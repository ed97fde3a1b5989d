import TextLayout
import Testing

/// How many columns a terminal gives characters.
@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("fièvre", 6), ("fie\u{300}vre", 6), ("39 °C …", 7), ("a\u{200B}b", 2),
    ("熱がある", 8), ("ｱｲ", 2), ("Ａ", 2), ("열", 2), ("\u{1112}\u{1167}\u{11AF}", 2), ("漢a", 3),
    ("🦷", 2), ("👩🏽‍⚕️", 2), ("🇨🇭", 2), ("❤️", 2), ("❤", 1), ("क्षि", 3), ("שלום", 4), ("e\u{301}\u{323}", 1),
  ])
  func `a text has the width that terminals give it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }
}
