import Foundation
import Testing

/// The articles for authors, done as they say.
@Suite struct TutorialTests {
  @Test(arguments: [
    "Packs/Packs.docc/Writing-a-pack.md", "PackTools/PackTools.docc/Writing-a-dialogue.md",
    "PackTools/PackTools.docc/Testing-a-dialogue.md",
  ])
  func `what an article says can be done as it says`(path: String) throws {
    let article = try String(
      contentsOf: Program.repository.appendingPathComponent("Sources/\(path)"), encoding: .utf8)
    let steps = Tutorial(article).steps
    try #require(steps.count > 20)
    let folder = try TutorialFolder()
    for pack in ["english", "bicycle"] { try folder.copy("Dialogues/\(pack)") }
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
