internal import Diagnostics

/// A condition that can be named can also be explained.
struct SilentConditions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "silent-condition": "nothing is stated about a condition"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for condition in draft.conditions where condition.statements.isEmpty {
      report.append(
        Diagnostic(
          "silent-condition", .warning,
          "nothing is said about '\(condition.name.value)': it has no statements",
          at: condition.name.location))
    }
  }
}
