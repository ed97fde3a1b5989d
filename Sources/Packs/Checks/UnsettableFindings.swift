internal import Diagnostics
internal import Expressions
internal import IntentMatcher

/// Whatever a pack reasons with, a person must be able to say.
struct UnsettableFindings: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unsettable-finding": "nothing a person can do makes a finding known"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let settable = draft.settableFindings
    for finding in draft.findings.findings where !settable.contains(finding.name.value) {
      report.append(
        Diagnostic(
          "unsettable-finding",
          "no question, no 'ask' and no phrase can make '\(finding.name.value)' known",
          at: finding.name.location))
    }
  }
}

extension PackDraft {
  /// The findings that a person can make known, by an answer or in words of their own.
  var settableFindings: Set<String> {
    var names = Set(questions.flatMap(\.answers).flatMap(\.sets).map(\.value.name))
    names.formUnion(spokenFindings)
    for finding in findings.findings where finding.question != nil || finding.impliedBy != nil {
      names.insert(finding.name.value)
    }
    return names
  }

  /// The findings that have phrases.
  var spokenFindings: Set<String> {
    Set(
      vocabulary.flatMap(\.headings).filter { $0.kind == .finding }
        .map { String($0.name.value.prefix { $0 != "=" }) })
  }
}
