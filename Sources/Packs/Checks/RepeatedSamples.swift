internal import Diagnostics
internal import IntentMatcher

/// A sample promises one thing.
///
/// Of ways from two states, and of answers to two questions, the same words may be samples: what was
/// asked tells them apart.
struct RepeatedSamples: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "repeated-sample": "the same words are samples of two things"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    var earlier: [String: [Sample]] = [:]
    for sample in draft.samples {
      let words = sample.utterance.value.lowercased().split(whereSeparator: \.isWhitespace)
      let key = words.joined(separator: " ")
      if let rival = earlier[key]?.first(where: {
        $0.subject.value.competes(with: sample.subject.value)
      }) {
        report.append(
          Diagnostic(
            "repeated-sample",
            "the same words are a sample of \(rival.subject.value.title); only one can take them",
            at: sample.utterance.location, notes: [.init("also here", at: rival.utterance.location)]
          ))
      }
      earlier[key, default: []].append(sample)
    }
  }
}

extension Sample.Subject {
  /// Whether the same words can't be understood as both.
  fileprivate func competes(with other: Sample.Subject) -> Bool {
    switch (self, other) {
    case (.transition(let dialogue, let state, _, _), .transition(let other, let otherState, _, _)):
      dialogue == other && state == otherState
    case (.answer(let question, _), .answer(let other, _)): question == other
    case (.digression(let dialogue, _), .digression(let other, _)): dialogue == other
    case (.concept(let own), .concept(let other)): own.kind == other.kind
    case (.digression, .transition), (.transition, .digression): true
    case (.answer, _), (.transition, _), (.digression, _), (.concept, _): false
    }
  }
}
