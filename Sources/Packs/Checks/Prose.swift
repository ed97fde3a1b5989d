internal import DialogueMachine
internal import Diagnostics

extension PackDraft {
  /// Every text that a user may read, with its place.
  var prose: [Located<String>] { ownProse + quotedProse }

  /// The texts that are quoted from a source, word for word.
  private var quotedProse: [Located<String>] {
    findings.findings.filter { $0.wording != nil }.flatMap(\.prose)
  }

  /// The texts that the pack's authors have worded.
  var ownProse: [Located<String>] {
    var texts: [Located<String>] = []
    if let manifest { texts += [manifest.intendedUse, manifest.population] + manifest.limits }
    for condition in conditions { texts += condition.prose }
    for flag in redFlags { texts += [flag.title, flag.advice, flag.reason] }
    for level in urgency.levels { texts += [level.label, level.meaning, level.advice] }
    texts += urgency.modifiers.map(\.reason)
    for finding in findings.findings where finding.wording == nil { texts += finding.prose }
    for question in questions { texts += question.prose }
    for answer in answers { texts += [answer.question, answer.text] }
    for item in treatments {
      texts += [item.what, item.evidence, item.status, item.safety].compactMap { $0 }
    }
    for item in disagreements { texts += [item.settled, item.rule] + item.readings.map(\.text) }
    for template in dialogues.flatMap(\.templates) {
      texts += template.value.wordings.map { Located($0, at: template.location) }
    }
    return texts
  }
}

extension ConditionDraft {
  fileprivate var prose: [Located<String>] {
    [summary, urgencyReason] + evidence.compactMap(\.reason) + statements.map(\.text)
  }
}

extension FindingDraft {
  fileprivate var prose: [Located<String>] { [label, question].compactMap { $0 } }
}

extension QuestionDraft {
  fileprivate var prose: [Located<String>] {
    [text, shorter, reason].compactMap { $0 } + answers.map(\.label)
  }
}

extension DialogueDraft {
  /// Every text of the script.
  var templates: [TemplateDraft] {
    var templates: [TemplateDraft] = []
    for state in states {
      templates += state.say + [state.again, state.reason].compactMap { $0 }
      if case .text(let text) = state.prompt { templates.append(text) }
      templates += state.transitions.compactMap(\.say)
    }
    templates += repairs.map(\.say)
    for digression in digressions {
      if case .say(let text) = digression.response { templates.append(text) }
    }
    return templates
  }
}
