internal import Diagnostics
internal import DialogueMachine
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

/// Gathers the words of all files into the vocabulary that the matcher is compiled from.
struct VocabularyBuilder {
  private let draft: PackDraft

  init(_ draft: PackDraft) { self.draft = draft }

  /// The whole vocabulary.
  func build() -> Vocabulary { adding(grammarTo: phrases()) }

  /// The phrases and what is known of their words: all that a lexicon is compiled from.
  func phrases() -> Vocabulary {
    let files = draft.vocabulary
    var vocabulary = Vocabulary(draft.phrases.map(entry))
    for file in files { vocabulary.words.merge(file.words) }
    vocabulary.guarded = guarded()
    vocabulary.groups = groups()
    return vocabulary
  }

  /// All but the phrases: how the language asserts, answers, picks, corrects itself and measures.
  func grammar() -> Vocabulary { adding(grammarTo: Vocabulary()) }

  private func adding(grammarTo phrases: Vocabulary) -> Vocabulary {
    let files = draft.vocabulary
    var vocabulary = phrases
    vocabulary.assertion = AssertionRules(
      rules: files.flatMap(\.assertion.rules), answers: files.flatMap(\.assertion.answers),
      words: files.flatMap(\.assertion.words))
    vocabulary.answers = AnswerVocabulary(
      cues: files.flatMap(\.answers.cues), roles: files.flatMap(\.answers.roles),
      intensifiers: files.flatMap(\.answers.intensifiers))
    vocabulary.choices = ChoiceVocabulary(files.flatMap(\.choices))
    vocabulary.corrections = CorrectionVocabulary(
      groups: files.flatMap(\.corrections.groups), opaque: files.flatMap(\.corrections.opaque),
      fillers: files.flatMap(\.corrections.fillers))
    vocabulary.measures = files.flatMap(\.measures)
    vocabulary.valueRoles = files.flatMap(\.words.valueRoles)
    return vocabulary
  }

  /// A phrase as the matcher knows it.
  func entry(_ entry: VocabularyDraft.Entry) -> Vocabulary.Entry {
    let place = entry.phrase.location
    return Vocabulary.Entry(
      entry.concept, entry.phrase.value,
      origin: Vocabulary.Origin(file: place.path, line: place.line))
  }

  /// What red flags ask for: a typing error alone must neither raise an alarm nor hide one.
  private func guarded() -> Set<Concept> {
    let flagged = Set(draft.redFlagClaims.map(\.value.name))
    var guarded: Set<Concept> = []
    var last: Concept?
    // The phrases of a concept stand together.
    for concept in draft.phrases.lazy.map(\.concept) where concept != last {
      last = concept
      let isGuarded =
        switch concept.kind {
        case .finding: flagged.contains(concept.finding)
        case .act: Digression.pleas.contains(concept.name)
        case .condition, .topic, .question, .subject: false
        }
      if isGuarded { guarded.insert(concept) }
    }
    return guarded
  }

  /// What each finding is an answer to: the value of a choice to the choice; else a finding that
  /// excludes others to their group; else it to the first question that knows it as an answer.
  private func groups() -> [Concept: String] {
    var groups: [Concept: String] = [:]
    func add(_ name: String, to group: String) {
      let concept = Concept(.finding, name)
      if groups[concept] == nil { groups[concept] = group }
    }
    for finding in draft.findings.findings {
      guard case .choice(let values, _) = finding.kind else { continue }
      for value in values {
        add("\(finding.name.value)=\(value)", to: "choice \(finding.name.value)")
      }
    }
    for group in draft.findings.groups {
      for (number, list) in group.exclusive.enumerated() {
        for name in list { add(name.value, to: "group \(group.name.value) \(number)") }
      }
    }
    for question in draft.questions {
      for set in question.answers.flatMap(\.sets) where set.value.value == .present {
        add(set.value.name, to: "question \(question.name.value)")
      }
    }
    return groups
  }
}

extension Concept {
  /// The finding that the concept is about, without a value: of `bulb_kind=screw`, `bulb_kind`.
  var finding: String { String(name.prefix { $0 != "=" }) }
}
