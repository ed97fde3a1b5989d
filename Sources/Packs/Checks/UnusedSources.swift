internal import Diagnostics

/// A source that nothing cites is a leftover or a citation that got lost.
struct UnusedSources: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unused-source": "nothing cites a source"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let used = Set(names.uses.filter { $0.kind == .source }.map(\.name.value))
    for source in draft.sources where !used.contains(source.name.value) {
      report.append(
        Diagnostic(
          "unused-source", .warning, "nothing cites '\(source.name.value)'",
          at: source.name.location))
    }
  }
}
