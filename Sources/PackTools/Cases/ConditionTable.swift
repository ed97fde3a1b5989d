internal import KnowledgeCore

/// The figures of each true condition, one condition a line, as parts of wholes.
struct ConditionTable {
  private static let columns: [(title: String, cell: @Sendable ([CaseScore]) -> String)] = [
    ("cases", { String($0.count) }),
    ("first", { part(of: $0) { $0.isRightAmong(first: 1) } }),
    ("in 3", { part(of: $0) { $0.isRightAmong(first: 3) } }),
    ("exact", { part(of: $0) { $0.excess == 0 } }),
    ("not low", { part(of: $0) { $0.excess >= 0 } }),
    ("2 low", { part(of: $0) { $0.excess <= -2 } }),
    ("warned", { part(of: $0.filter { $0.warns != nil }) { $0.warns == true } }),
    ("median", { String(Int($0.map { Double($0.questions) }.percentile(50))) }),
    ("90th", { String(Int($0.map { Double($0.questions) }.percentile(90))) }),
    ("right", { part($0, \.right, beside: { $0.contrary + $0.unrecorded }) }),
    ("heard", { part($0, \.heard, beside: \.missed) }),
  ]

  /// The table.
  let text: String

  init(_ scores: [CaseScore], in knowledge: Knowledge) {
    var byCondition: [ID<Condition>: [CaseScore]] = [:]
    for score in scores {
      guard case .listed(let condition, _) = score.person.truth else { continue }
      byCondition[condition, default: []].append(score)
    }
    let rows = byCondition.sorted { $0.key < $1.key }.map { condition, scores in
      [knowledge.conditions[condition].name] + Self.columns.map { $0.cell(scores) }
    }
    text = rows.isEmpty ? "" : Self.aligned([["true condition"] + Self.columns.map(\.title)] + rows)
  }

  /// The rows in columns, the first of which is flush left.
  private static func aligned(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n") + "\n"
  }

  private static func part(of scores: [CaseScore], _ isCounted: (CaseScore) -> Bool) -> String {
    part(scores.count(where: isCounted), of: scores.count)
  }

  private static func part(
    _ scores: [CaseScore], _ counted: (OpeningScore) -> [ID<Finding>],
    beside others: (OpeningScore) -> [ID<Finding>]
  ) -> String {
    let count = scores.reduce(0) { $0 + counted($1.opening).count }
    return part(count, of: count + scores.reduce(0) { $0 + others($1.opening).count })
  }

  private static func part(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : "\(part)/\(whole)"
  }
}
