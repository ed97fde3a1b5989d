internal import Diagnostics
internal import Expressions

/// One answer doesn't say two things that can't both hold.
struct ContradictoryAnswers: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "contradictory-answer": "an answer says two things that can't both hold"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    let exclusive = draft.findings.groups.flatMap { $0.exclusive.map { Set($0.map(\.value)) } }
    for answer in draft.questions.flatMap(\.answers) {
      var first: [String: SourceLocation] = [:]
      for set in answer.sets {
        if let earlier = first[set.value.name] {
          report.append(
            Diagnostic(
              "contradictory-answer", "the answer says '\(set.value.name)' twice",
              at: set.location, notes: [.init("first here", at: earlier)]))
        }
        first[set.value.name] = set.location
      }
      let present = answer.sets.filter { $0.value.value == .present }
      for group in exclusive {
        let both = present.filter { group.contains($0.value.name) }
        guard both.count > 1 else { continue }
        report.append(
          Diagnostic(
            "contradictory-answer",
            "'\(both[0].value.name)' and '\(both[1].value.name)' exclude each other",
            at: both[1].location))
      }
    }
  }
}
