internal import DialogueMachine
internal import Diagnostics
internal import IntentMatcher

extension PackDraft {
  /// Every sample, in the order of the files.
  var samples: [Sample] {
    subjects.flatMap { subject, samples in samples.map { Sample($0, of: subject) } }
  }

  /// Everything that can have samples, with those that it has.
  var subjects: [(subject: Located<Sample.Subject>, samples: [Located<String>])] {
    dialogues.flatMap(\.subjects) + vocabulary.flatMap(\.subjects) + questions.flatMap(\.subjects)
  }
}

extension DialogueDraft {
  fileprivate var subjects: [(subject: Located<Sample.Subject>, samples: [Located<String>])] {
    let dialogue = name.value
    let ways = states.flatMap { state in
      state.numberedTransitions.map { place, transition in
        let subject = Sample.Subject.transition(
          dialogue: dialogue, state: state.name.value, on: transition.outcome, place: place)
        return (Located(subject, at: transition.target.location), transition.samples)
      }
    }
    return ways
      + digressions.map { digression in
        (digression.act.map { .digression(dialogue: dialogue, act: $0) }, digression.samples)
      }
  }
}

extension VocabularyDraft {
  fileprivate var subjects: [(subject: Located<Sample.Subject>, samples: [Located<String>])] {
    headings.map { heading in
      (heading.name.map { .concept(Concept(heading.kind, $0)) }, heading.samples)
    }
  }
}

extension QuestionDraft {
  fileprivate var subjects: [(subject: Located<Sample.Subject>, samples: [Located<String>])] {
    answers.enumerated().map { place, answer in
      let subject = Sample.Subject.answer(question: name.value, place: place)
      return (Located(subject, at: answer.label.location), answer.samples)
    }
  }
}

extension StateDraft {
  /// The transitions, each with its place among those for the same outcome.
  var numberedTransitions: [(place: Int, transition: TransitionDraft)] {
    var counts: [Outcome?: Int] = [:]
    return transitions.map { transition in
      let place = counts[transition.outcome, default: 0]
      counts[transition.outcome] = place + 1
      return (place, transition)
    }
  }
}
