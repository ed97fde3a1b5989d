import Foundation
import Testing

/// The card of the pack: what it counts is what there is.
@Suite struct ModelCardTests {
  private let card: String

  init() throws {
    card = try String(
      contentsOf: Program.repository.appendingPathComponent(
        "Sources/anamnesis/anamnesis.docc/Model-card-calcinosis.md"), encoding: .utf8)
  }

  /// The number in a row of a table; a rough one as the range that it may stand for.
  private func count(in row: String) throws -> ClosedRange<Int> {
    let line = try #require(card.split(separator: "\n").first { $0.hasPrefix("| \(row) | ") })
    let cell = try #require(line.firstMatch(of: #/^\| [^|]+ \| (about )?([0-9,]+) \|/#))
    let number = try #require(Int(cell.2.replacing(",", with: "")))
    let margin = cell.1 == nil ? 0 : number / 20
    return (number - margin)...(number + margin)
  }

  private static let rows = [
    (row: "conditions", pattern: #"(\d+) conditions"#), ("findings", #"(\d+) findings"#),
    ("red flags", #"(\d+) red flags"#), ("questions", #"(\d+) questions"#),
    ("statements", #"(\d+) statements"#), ("treatments", #"(\d+) treatments"#),
    ("points on which sources differ or err", #"(\d+) disagreements"#),
    ("sources", #"(\d+) sources"#), ("wordings", #"(\d+) phrases"#),
    ("number", #"number (\d+)"#), ("ontology", #"ontology (\d+)"#),
    ("wording", #"wording (\d+)"#), ("judgement", #"judgement (\d+)"#),
  ]

  @Test func `it counts what the check counts`() throws {
    let check = try Program.run(["check", "Dialogues/calcinosis"]).output
    for (row, pattern) in Self.rows {
      let match = check.firstMatch(of: try Regex(pattern, as: (Substring, Substring).self))
      let counted = try #require(match.flatMap { Int($0.1) }, "\(row)")
      #expect(try count(in: row).contains(counted), "\(row): \(counted)")
    }
  }

  @Test func `its transcripts touch as much as it says`() throws {
    let output = try Program.run(["test", "Dialogues/calcinosis", "--coverage", "text"]).output
    let held = try #require(output.firstMatch(of: #/(\d+) conversations, all passed/#))
    #expect(try count(in: "transcripts").contains(try #require(Int(held.1))))
    let statements = try #require(output.firstMatch(of: #/statements +(\d+ of \d+)/#))
    #expect(card.contains("but \(statements.1) statements"))
  }
}
