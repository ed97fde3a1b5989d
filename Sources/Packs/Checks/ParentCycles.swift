internal import Diagnostics

/// Nothing is its own ancestor.
struct ParentCycles: Check {
  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    find(draft.findings.findings.map { ($0.name, $0.parent?.value) }, "finding", &report)
    find(draft.conditions.map { ($0.name, $0.parent?.value) }, "condition", &report)
  }

  private func find(
    _ entries: [(name: Located<String>, parent: String?)], _ kind: String,
    _ report: inout [Diagnostic]
  ) {
    let parents = Dictionary(
      entries.compactMap { entry in entry.parent.map { (entry.name.value, $0) } },
      uniquingKeysWith: { first, _ in first })
    for entry in entries {
      var path = [entry.name.value]
      var next = parents[entry.name.value]
      while let ancestor = next, ancestor != entry.name.value, !path.contains(ancestor) {
        path.append(ancestor)
        next = parents[ancestor]
      }
      guard next == entry.name.value else { continue }
      report.append(
        Diagnostic(
          "parent-cycle",
          "the \(kind) is its own ancestor: \((path + [entry.name.value]).joined(separator: " → "))",
          at: entry.name.location))
    }
  }
}
