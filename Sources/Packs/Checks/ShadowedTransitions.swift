internal import Diagnostics
internal import DialogueMachine
internal import Expressions

/// A way is never stood before by one that is always open when it is.
struct ShadowedTransitions: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "shadowed-transition": "an earlier way for the same answer is always taken first"
  ]

  // A condition that can't be read isn't one that is missing.
  let needsWholePack = true

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for state in draft.dialogues.flatMap(\.states) {
      for (place, way) in state.transitions.enumerated() {
        let earlier = state.transitions[..<place].first {
          $0.outcome == way.outcome && Self.opens($0.condition, whenever: way.condition)
        }
        guard let earlier else { continue }
        let key = way.outcome?.rawValue ?? "go"
        report.append(
          Diagnostic(
            "shadowed-transition",
            "this way for '\(key)' is never taken: an earlier one always is",
            at: way.target.location,
            notes: [.init("this is taken; give it a narrower 'when'", at: earlier.target.location)])
        )
      }
    }
  }

  /// Whether a way is open whenever another is: it has no condition, or one that the other's implies.
  private static func opens(
    _ condition: ExpressionDraft?, whenever other: ExpressionDraft?
  ) -> Bool {
    guard let condition = condition?.expression else { return true }
    guard let other = other?.expression else { return false }
    return Expression.all([other, .not(condition)]).possibility() == .never
  }
}
