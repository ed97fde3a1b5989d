import IntentMatcher

/// A small vocabulary that has each place and each role once or more.
extension AnswerVocabulary {
  static let english: AnswerVocabulary = {
    func cue(
      _ name: String, _ act: AnswerAct, _ strength: CueStrength, _ places: Places,
      _ phrases: String...
    ) -> (Cue, [[String]]) {
      (Cue(name, act, strength, places), phrases.flatMap(wordings))
    }
    return AnswerVocabulary(
      cues: [
        cue("right", .yes, .firm, .predicate, "(right | correct | true)"),
        cue("praise", .yes, .weak, .predicate, "(fine | good)"),
        cue("wrong", .no, .firm, .predicate, "(wrong | false)"),
        cue("yes", .yes, .firm, [.front, .anywhere], "(yes | yeah | yep)"),
        cue("certainty", .yes, .firm, [.front, .adverb], "(of course | definitely)"),
        cue("bare yes", .yes, .firm, .alone, "(right | correct | always | no (doubt | problem))"),
        cue("guess", .yes, .weak, .alone, "(i guess | probably | kind of | sometimes)"),
        cue("so", .yes, .weak, .anywhere, "i think so"),
        cue("no", .no, .firm, [.front, .end, .determiner], "(no | nah)"),
        cue("nope", .no, .firm, [.front, .anywhere], "(nope | hell no)"),
        cue("not so", .no, .firm, .anywhere, "do not think so", "not at all"),
        cue("softened", .no, .weak, [.front, .anywhere], "not (really | that i know of)"),
        cue("perhaps", .unsure, .firm, [.front, .end], "(maybe | perhaps)"),
        cue(
          "unknown", .unsure, .firm, .anywhere, "(do | can) not (know | say)", "not sure", "no idea"
        ),
        cue("to choose", .dontCare, .weak, .anywhere, "no idea what to choose"),
        cue("any", .dontCare, .firm, .anywhere, "(does | do) not (matter | care)", "you choose"),
      ],
      roles: [
        (.filler, wordings("(um | well | honestly | please | so | sorry)")),
        (.hedge, wordings("(i think | i guess | probably)")),
        (.negator, wordings("(not | never)")),
        (.subject, wordings("(i | it | that | you)")),
        (.auxiliary, wordings("(is | am | do | does | did | have)")),
        (.conjunction, wordings("(but | because)")),
        (.function, wordings("(my | the | a | only | just)")),
        (.topic, wordings("(that | it | you | answer)")),
        (.indefinite, wordings("(whatever | either)")),
        (.opaque, wordings("something wrong")),
        (.suspending, wordings("(are you sure | if it)")),
      ],
      intensifiers: ["really", "even"])
  }()
}

/// The wordings of a phrase, which must be well formed.
func wordings(_ phrase: String) -> [[String]] {
  guard let phrase = try? Phrase(parsing: phrase) else { preconditionFailure(phrase) }
  return phrase.words
}
