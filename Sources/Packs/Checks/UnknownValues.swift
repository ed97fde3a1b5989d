internal import Diagnostics
internal import DialogueMachine

/// Every value in braces can be filled in.
struct UnknownValues: Check {
  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues {
      let known = Set(TemplateValue.allCases.map(\.rawValue) + dialogue.slots.map(\.value.name))
      for template in dialogue.templates {
        for name in template.value.names where !known.contains(name) {
          report.append(
            Diagnostic(
              "unknown-template-value", "nothing fills in {\(name)}", at: template.location,
              suggestion: Spelling.nearest(to: name, among: known)))
        }
      }
    }
  }
}

/// The values that every script can use, beside its slots.
public enum TemplateValue: String, Sendable, CaseIterable {
  /// The pack's title.
  case title
  /// The label of the urgency reached so far.
  case urgency
  /// What to do at that urgency.
  case advice
  /// What fits best, in words.
  case fits
  /// The person's last words.
  case heard
}
