private import Foundation
internal import KnowledgeCore

/// How a pack's own patients are recognised, as a table for people.
public struct KnowledgeReport: Sendable {
  /// How many of the conditions are shown that came first in another's place.
  private static let shownRivals = 3

  private let evaluation: KnowledgeEvaluation

  /// Creates a report.
  public init(_ evaluation: KnowledgeEvaluation) { self.evaluation = evaluation }

  /// A table: one condition a line, worst first, then the totals.
  public var table: String {
    let plan = evaluation.plan
    let kind = plan.isStrict ? "patients" : "typical patients"
    let rows = evaluation.scores.map(columns)
    let heading = ["condition", "first", "first 3", "below", "its level", "instead"]
    let widths = heading.indices.map { column in
      ([heading] + rows).map { $0[column].count }.max() ?? 0
    }
    let lines =
      ["\(plan.draws) \(kind) of each condition, seed \(plan.seed)", ""]
      + ([heading] + rows).map { Self.line($0, widths) } + [""]
      + evaluation.totals.map { total in
        "\(total.name): \(total.note) (\(String(format: "%.1f", total.figure)) %)"
      }
    return lines.joined(separator: "\n") + "\n"
  }

  private func columns(_ score: ConditionScore) -> [String] {
    let condition = evaluation.knowledge.conditions[score.condition]
    let rivals = score.rivals.prefix(Self.shownRivals).map {
      "\(evaluation.knowledge.conditions[$0.condition].name) \($0.count)"
    }
    return [
      condition.name, share(score.first, score), share(score.amongFirstThree, score),
      String(score.belowLevel), condition.urgency.rawValue, rivals.joined(separator: ", "),
    ]
  }

  private func share(_ part: Int, _ score: ConditionScore) -> String {
    String(format: "%.1f %%", percent(part, of: score.patients))
  }

  /// Numbers stand at the right of their columns, words at the left.
  private static func line(_ columns: [String], _ widths: [Int]) -> String {
    let padded = columns.indices.map { place in
      let blanks = String(repeating: " ", count: widths[place] - columns[place].count)
      return (1...3).contains(place) ? blanks + columns[place] : columns[place] + blanks
    }
    let line = padded.joined(separator: "  ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
