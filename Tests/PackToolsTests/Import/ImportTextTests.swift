@testable import PackTools
import Diagnostics
import Testing

/// The small readers and writers of an import.
@Suite struct ImportTextTests {
  @Test(arguments: [
    ("V_123", "V_123"), ("f17.210", "f17_210"), ("fatigabilité", "fatigabilite"), ("a b", "a_b"),
    ("-3", "-3"), ("", ""),
  ])
  func `a code stays near to what it was`(_ code: String, _ name: String) {
    #expect(PackName.code(code) == name)
  }

  @Test(arguments: [
    ("Root rot", "root_rot"), ("Guillain-Barré syndrome", "guillain-barre_syndrome"),
    ("Possible X / Y", "possible_x_y"), ("(old) wart", "old_wart"), ("???", ""),
  ])
  func `a title becomes a name`(_ title: String, _ name: String) {
    #expect(PackName.title(title) == name)
  }

  @Test(arguments: [("V_1", true), ("1", true), ("_a", false), ("-3", false), ("", false)])
  func `a name begins with a letter or a digit`(_ text: String, _ isName: Bool) {
    #expect(PackName.isName(text) == isName)
  }

  @Test(arguments: [
    ("Do you have a sore knee (left or right)?", "sore knee (left or right)", "sore knee"),
    ("Do you have any new boots ((XYs)?", "new boots ((XYs)", "new boots"),
    ("Have you ever been diagnosed with a limp?", "limp", "limp"),
    ("Have you noticed that it creaks?", "that it creaks", "that it creaks"),
    ("Are your boots up to date?", "Are your boots up to date", "are your boots up to date"),
    ("Characterize your limp:", "Characterize your limp", "characterize your limp"),
    ("Do you?", "Do you", "do you"),
    ("Do you feel up/down?", "up/down", "up down"), ("?", "", ""),
  ])
  func `a question asks for something`(_ question: String, _ label: String, _ phrase: String) {
    let wording = QuestionWording(question)
    #expect(wording.label == label)
    #expect(wording.phrase == phrase)
  }

  @Test(arguments: [
    ("plain", "plain"), ("7 of 10", "7 of 10"), ("it's (so) a/b?", "it's (so) a/b?"),
    ("P_1=V_2", "P_1=V_2"), ("", "\"\""), ("a, b", "\"a, b\""), ("'a'", "\"'a'\""),
    ("a: b", "\"a: b\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("a\nb", "\"a\\u000ab\""),
    ("é\u{2029}", "\"é\\u2029\""), (" a", "\" a\""), ("a ", "\"a \""),
  ])
  func `a text is quoted where YAML would take it for more`(_ text: String, _ written: String) {
    #expect(YAMLText.scalar(text) == written)
  }

  @Test func `maps and lists are written on lines or on one`() {
    let root = YAMLText.map([
      ("a", "x"), ("b", .list(["y", .remarked("z", remark: "last")])),
      (
        "c", .map([("d", .shortList(["1", "2, 3"])), ("e", .shortMap([("f", "g"), ("h", "i")]))])
      ),
      ("j", .list([.shortMap([("k", .shortList(["l"]))])])),
    ])
    #expect(
      root.file(remark: "made up") == """
        # made up
        a: x
        b:
          - y
          - z  # last
        c:
          d: [1, "2, 3"]
          e: {f: g, h: i}
        j:
          - {k: [l]}

        """)
  }

  @Test func `the keys of an object keep their order, their places and their doubles`() {
    let text = """
      {"b" : {"x": ["}", "\\"", {"b": 1}]},
       "\\u00e9\\"": "c:",
      \t"b": 2, "ü": [], "a"
      : 3}
      """
    let keys = JSONKeys(of: ReleaseFile(path: "f", bytes: text.utf8)).keys
    #expect(keys.map(\.value) == ["b", "é\"", "b", "ü", "a"])
    #expect(keys.map(\.location.description) == ["f:1:2", "f:2:2", "f:3:2", "f:3:10", "f:3:19"])
    #expect(keys.map(\.location.length) == [3, 10, 3, 3, 3])
  }
}
