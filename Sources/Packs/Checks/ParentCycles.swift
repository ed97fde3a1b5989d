internal import Diagnostics

/// Nothing is its own ancestor.
struct ParentCycles: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "parent-cycle": "something is its own ancestor"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    find(draft.findings.findings.map { ($0.name, $0.parent?.value) }, "finding", &report)
    find(draft.conditions.map { ($0.name, $0.parent?.value) }, "condition", &report)
  }

  /// Follows each chain of parents once, up to what an earlier chain has passed.
  private func find(
    _ entries: [(name: Located<String>, parent: String?)], _ kind: String,
    _ report: inout [Diagnostic]
  ) {
    let parents = Dictionary(
      entries.compactMap { entry in entry.parent.map { (entry.name.value, $0) } },
      uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      entries.map { ($0.name.value, $0.name.location) }, uniquingKeysWith: { first, _ in first })
    var passed: Set<String> = []
    for entry in entries {
      var chain: [String] = []
      var onChain: Set<String> = []
      var next: String? = entry.name.value
      while let name = next, !passed.contains(name), onChain.insert(name).inserted {
        chain.append(name)
        next = parents[name]
      }
      if let name = next, onChain.contains(name), let start = chain.firstIndex(of: name) {
        report += problems(Array(chain[start...]), kind, places)
      }
      passed.formUnion(chain)
    }
  }

  private func problems(
    _ cycle: [String], _ kind: String, _ places: [String: SourceLocation]
  ) -> [Diagnostic] {
    cycle.indices.compactMap { index in
      let path = cycle[index...] + cycle[...index]
      return places[cycle[index]].map { place in
        Diagnostic(
          "parent-cycle", "the \(kind) is its own ancestor: \(path.joined(separator: " → "))",
          at: place)
      }
    }
  }
}
