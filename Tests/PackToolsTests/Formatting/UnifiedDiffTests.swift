import TestSupport
import Testing

@testable import PackTools

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(from: Array(old.utf8), to: Array(new.utf8)).text(path: "f")
  }

  // As printed by diff -u of GNU diffutils 3.8, but for the times.
  @Test(arguments: [
    ("a\n", "a\n", ""),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    ("a\nb\n", "", "@@ -1,2 +0,0 @@\n-a\n-b\n"),
    ("a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
    ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\nx\n",
      "@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+x\n"
    ),
    (
      "x\n1\n2\n3\n4\n5\n6\n7\ny\n", "1\n2\n3\n4\n5\n6\n7\n",
      "@@ -1,4 +1,3 @@\n-x\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-y\n"
    ),
    (
      "x\n1\n2\n3\n4\n5\n6\ny\n", "1\n2\n3\n4\n5\n6\n",
      "@@ -1,8 +1,6 @@\n-x\n 1\n 2\n 3\n 4\n 5\n 6\n-y\n"
    ),
    ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
  ])
  func `A difference is printed in hunks`(_ old: String, _ new: String, _ hunks: String) {
    #expect(diff(old, new) == (hunks.isEmpty ? "" : "--- f\n+++ f\n\(hunks)"))
  }

  @Test func `The one text with its difference gives the other`() {
    var random = SplitMix64(seed: 5)
    for round in 0..<500 {
      let old = String.random(of: ["a\n", "b\n", "c\n", "\n"], upTo: 40, using: &random)
      let new = String.random(of: ["a\n", "b\n", "c\n", "\n"], upTo: 40, using: &random)
      #expect(Self.apply(diff(old, new), to: old) == new, "round \(round)")
    }
  }

  /// What `patch` does.
  private static func apply(_ diff: String, to text: String) -> String? {
    var old = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()[...]
    var new = ""
    for line in diff.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
      .dropLast()
    {
      if line.hasPrefix("@@") {
        let range = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        guard let number = Int(range[0]) else { return nil }
        let start = range.last == "0" ? number : number - 1
        while old.startIndex < start, let kept = old.popFirst() { new += "\(kept)\n" }
      } else if line.hasPrefix("+") {
        new += "\(line.dropFirst())\n"
      } else {
        guard let next = old.popFirst(), next == line.dropFirst() else { return nil }
        if line.hasPrefix(" ") { new += "\(next)\n" }
      }
    }
    return new + old.map { "\($0)\n" }.joined()
  }
}
