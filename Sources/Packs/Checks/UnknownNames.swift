internal import Diagnostics

/// Every name that is used must be defined.
struct UnknownNames: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unknown-name": "a name is used that nothing has"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    var seen: Set<SourceLocation> = []
    for use in names.uses where !draft.declarations.isOpen(use.kind) {
      let known = draft.declarations.names(use.kind)
      // What is no name at all has been reported as such.
      guard !known.contains(use.name.value), use.hasName, seen.insert(use.name.location).inserted
      else {
        continue
      }
      report.append(
        Diagnostic(
          "unknown-name", "there is no \(use.kind.rawValue) '\(use.name.value.shortened)'",
          at: use.name.location, suggestion: Spelling.nearest(to: use.name.value, among: known)))
    }
  }
}

extension Reference {
  fileprivate var hasName: Bool {
    switch kind {
    case .statement, .evidence: true
    default: Inspector.isName(name.value)
    }
  }
}
