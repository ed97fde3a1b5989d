import Diagnostics
@testable import PackTools
import Testing

/// Where the parts of a JSON text are written.
@Suite struct JSONPlacesTests {
  private static let text = #"""
    [ {"é": [1, {"b\"]": null}], "c" : "x}",
       "d":{} } ,
      []
    ,true]
    """#

  @Test(
    arguments: [
      ([], 1, 1, 0), (["0"], 1, 3, 0), (["0", "é"], 1, 4, 3), (["0", "é", "0"], 1, 10, 0),
      (["0", "é", "1"], 1, 13, 0), (["0", "é", "1", "b\"]"], 1, 14, 6), (["0", "c"], 1, 30, 3),
      (["0", "d"], 2, 4, 3), (["1"], 3, 3, 0), (["2"], 4, 2, 0),
      (["0", "d", "missing"], 2, 4, 3), (["9"], 1, 1, 0),
    ] as [([String], Int, Int, Int)])
  func `each key and each element has its place`(
    _ path: [String], _ line: Int, _ column: Int, _ length: Int
  ) {
    let places = JSONPlaces(of: ReleaseFile(path: "a.json", bytes: Self.text.utf8))
    #expect(
      places.place(of: path)
        == SourceLocation(path: "a.json", line: line, column: column, length: length))
  }

  @Test func `a text that ends too early has an end`() {
    for count in 0..<Self.text.utf8.count {
      let file = ReleaseFile(path: "a.json", bytes: Self.text.utf8.prefix(count))
      #expect(JSONPlaces(of: file).place(of: []).line == 1)
    }
  }
}
