import Foundation
import Testing

/// The articles for authors, done as they say.
@Suite struct TutorialTests {
  @Test(arguments: ["Sources/PackTools/PackTools.docc/Writing-a-dialogue.md"])
  func `what an article says can be done as it says`(path: String) throws {
    let article = try String(
      contentsOf: Program.repository.appendingPathComponent(path), encoding: .utf8)
    let steps = Tutorial(article).steps
    try #require(steps.count > 20)
    let folder = try TutorialFolder()
    try folder.copy("Dialogues/english")
    try folder.follow(steps)
  }

  private static let fitting: [(lines: [String], patterns: [String], fits: Bool)] = [
    ([], [], true), (["a"], [], false), (["a"], ["a"], true), (["abc"], ["a*"], true),
    (["a", "b"], ["*"], true), ([], ["*"], true), (["a", "b", "c"], ["*", "c"], true),
    (["a", "b"], ["*", "c"], false), (["x 12 y"], ["x * y"], true), (["x"], ["x", "*"], true),
  ]

  @Test(arguments: fitting)
  func `a star stands for anything`(lines: [String], patterns: [String], fits: Bool) {
    #expect(Tutorial.fits(lines, patterns) == fits)
  }
}
