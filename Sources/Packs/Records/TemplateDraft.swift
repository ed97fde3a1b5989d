internal import DialogueMachine
internal import Diagnostics
internal import Expressions

/// A template as its author wrote it.
struct TemplateDraft {
  let value: Template
  let location: SourceLocation
  /// The conditions on which words depend.
  let conditions: [ExpressionDraft]
}

extension YAMLValue {
  /// The text as a template, or `nil` after reporting why it can't be read.
  func template(_ report: inout [Diagnostic]) -> TemplateDraft? {
    guard let text = line else { return nil }
    do {
      let template = try Template(parsing: text)
      return TemplateDraft(
        value: template, location: location,
        conditions: template.conditions.map { ExpressionDraft($0, in: self) })
    } catch {
      report.append(
        Diagnostic("invalid-template", error.description, at: location(of: error.range)))
      return nil
    }
  }
}

extension TemplateError {
  /// The error in words, without a full stop.
  fileprivate var description: String {
    switch reason {
    case .brace: "a value stands in braces, as {urgency}"
    case .condition(let reason): SyntaxError(reason, at: range).description
    case .wordings:
      "a count has two wordings, as {count questions: one | #}; a condition has one or two"
    }
  }
}
