internal import Diagnostics
internal import Expressions
internal import KnowledgeCore

/// A red flag can be seen: a question asks for something in it, or words express it.
struct LostRedFlags: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "lost-red-flag": "no question and no words make anything of a red flag known"
  ]

  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let settable = draft.settableFindings
    let own = Set(EngineWord.allCases.map(\.rawValue))
    for flag in draft.redFlags {
      let claims = flag.condition.claims.filter { !own.contains($0.value.name) }
      guard !claims.isEmpty, claims.allSatisfy({ !settable.contains($0.value.name) }) else {
        continue
      }
      report.append(
        Diagnostic(
          "lost-red-flag",
          "'\(flag.name.value)' is never raised: no question asks for '\(claims[0].value.name)', and no "
            + "phrase says it", at: flag.name.location,
          notes: claims.map { .init("nothing makes this known", at: $0.location) }))
    }
  }
}
