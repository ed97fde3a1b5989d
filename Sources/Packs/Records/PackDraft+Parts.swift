internal import DialogueMachine
internal import Diagnostics
internal import IntentMatcher

extension PackDraft {
  /// What conversations can exercise, each part once, with the place where it is written.
  var parts: [Located<PackPart>] {
    var parts = dialogues.flatMap(\.parts)
    parts += redFlags.map { $0.name.map(PackPart.redFlag) }
    parts += answers.map { $0.name.map(PackPart.inquiry) }
    parts += conditions.flatMap { condition in
      condition.statements.map { statement in
        Located(.statement(statement.id(in: condition)), at: statement.name.location)
      }
    }
    var seen: Set<PackPart> = []
    parts += vocabulary.flatMap(\.headings).map { heading in
      heading.name.map { .concept(Concept(heading.kind, $0)) }
    }
    return parts.filter { seen.insert($0.value).inserted }
  }
}

extension DialogueDraft {
  fileprivate var parts: [Located<PackPart>] {
    let dialogue = name.value
    let entered = states.flatMap { state in
      [state.name.map { .state(dialogue: dialogue, name: $0) }] + state.ways(in: dialogue)
    }
    // Nobody comes back within a transcript.
    let answered: [Located<PackPart>] = digressions.filter { $0.act.value != Digression.returns }
      .map { digression in digression.act.map { .digression(dialogue: dialogue, act: $0) } }
    let mended: [Located<PackPart>] = repairs.enumerated().map { place, repair in
      Located(.repair(dialogue: dialogue, step: place + 1), at: repair.location)
    }
    return entered + answered + mended
  }
}

extension StateDraft {
  /// The transitions, each counted among those for its outcome.
  fileprivate func ways(in dialogue: String) -> [Located<PackPart>] {
    numberedTransitions.map { place, transition in
      Located(
        .transition(
          dialogue: dialogue, state: name.value, on: transition.outcome, place: place),
        at: transition.target.location)
    }
  }
}
