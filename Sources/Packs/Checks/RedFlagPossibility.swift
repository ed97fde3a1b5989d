internal import Diagnostics
internal import Expressions

/// A red flag can be raised by something, and not by everything.
struct RedFlagPossibility: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "red-flag-always": "a red flag is raised whatever a person says",
    "red-flag-never": "nothing a person could say raises a red flag",
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for flag in draft.redFlags {
      switch flag.condition.expression.possibility() {
      case .contingent, .undecided: break
      case .never:
        report.append(
          Diagnostic(
            "red-flag-never", "nothing a person could say raises '\(flag.name.value)'",
            at: flag.condition.location))
      case .always:
        report.append(
          Diagnostic(
            "red-flag-always", "'\(flag.name.value)' is raised whatever a person says",
            at: flag.condition.location))
      }
    }
  }
}
