internal import Diagnostics
internal import DialogueMachine

/// Every value in braces can be filled in.
struct UnknownValues: Check {
  let kinds: KeyValuePairs<Diagnostic.ID, String> = [
    "unknown-template-value": "nothing fills in a value in braces"
  ]

  func run(_ draft: PackDraft, _ names: PackNames, _ report: inout [Diagnostic]) {
    for dialogue in draft.dialogues {
      let known = Set(TemplateValue.allCases.map(\.rawValue) + dialogue.slots.map(\.value.name))
      let counted = Set(TemplateNumber.allCases.map(\.rawValue))
      for template in dialogue.templates {
        let words = template.value.names.filter { !known.contains($0) }
        let numbers = template.value.counts.filter { !counted.contains($0) }
        for (name, names) in words.map({ ($0, known) }) + numbers.map({ ($0, counted) }) {
          report.append(
            Diagnostic(
              "unknown-template-value", "nothing fills in {\(name)}", at: template.location,
              suggestion: Spelling.nearest(to: name, among: names)))
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
  /// Whom it is about: "you", or "your daughter".
  case patient
  /// Whose it is: "your", or "your daughter's".
  case patients
  /// What was understood in this turn, as a list.
  case understood
  /// What is known so far, as a list.
  case known
}

/// The numbers that every script can count, as in `{count questions: one | #}`.
public enum TemplateNumber: String, Sendable, CaseIterable {
  /// How many questions were asked.
  case questions
  /// How many turns the person has taken.
  case turns
  /// How many descriptions fit.
  case fits
}
