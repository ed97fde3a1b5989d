internal import DialogueMachine
internal import Diagnostics
internal import Expressions
internal import IntentMatcher
internal import KnowledgeCore

/// A use of a name that is defined elsewhere in the pack.
struct Reference {
  /// What kind of thing the name should name.
  enum Kind: String {
    case source
    case group
    case finding
    case condition
    case question
    case answer
    case dialogue
    case statement
    case evidence
    case treatment
    case disagreement
    case redFlag = "red flag"
  }

  let kind: Kind
  let name: Located<String>

  init(_ kind: Kind, _ name: Located<String>) {
    self.kind = kind
    self.name = name
  }
}

/// An expression, and the words in it that name no finding.
struct Rule {
  let expression: ExpressionDraft
  let ownWords: Set<String>
}

extension PackDraft {
  /// Every use of a name in the pack.
  var references: [Reference] {
    var uses: [Reference] = []
    if let manifest {
      uses += [Reference(.condition, manifest.subject), Reference(.dialogue, manifest.dialogue)]
    }
    for finding in findings.findings { uses += finding.references }
    for group in findings.groups {
      uses += group.exclusive.joined().map { Reference(.finding, $0) }
    }
    for rule in rules { uses += rule.references }
    for condition in conditions { uses += condition.references }
    for question in questions { uses += question.references }
    for answer in answers {
      uses.append(Reference(.condition, answer.condition))
      uses += answer.disagreements.map { Reference(.disagreement, $0) }
    }
    for list in citations { uses += list.map { Reference(.source, $0) } }
    for words in vocabulary { uses += words.references }
    for fact in coverage { uses += fact.references.map(Reference.init) }
    for state in dialogues.flatMap(\.states) {
      if let called = state.calls { uses.append(Reference(.dialogue, called)) }
    }
    return uses
  }

  /// Every expression of the pack.
  var rules: [Rule] {
    var rules = findings.findings.flatMap { [$0.askIf, $0.impliedBy] }.compactMap { $0 }
    rules += questions.compactMap(\.askIf) + urgency.modifiers.map(\.condition)
    let offers = questions.flatMap(\.answers).compactMap(\.offerIf).map {
      Rule(expression: $0, ownWords: [GuardWord.patient.rawValue])
    }
    return rules.map { Rule(expression: $0, ownWords: []) } + offers + redFlagRules
      + dialogues.flatMap(\.guards)
  }

  /// What red flags ask for.
  var redFlagClaims: [Located<Expression.Atom>] { redFlagRules.flatMap(\.claims) }

  private var redFlagRules: [Rule] {
    let ownWords = Set(EngineWord.allCases.map(\.rawValue))
    return redFlags.map { Rule(expression: $0.condition, ownWords: ownWords) }
  }

  /// The sources of everything but conditions.
  private var citations: [[Located<String>]] {
    var lists = redFlags.map(\.sources) + urgency.modifiers.map(\.sources)
    lists += treatments.map(\.sources) + answers.map(\.sources) + questions.map(\.sources)
    for item in disagreements { lists += [item.sources] + item.readings.map(\.sources) }
    return lists
  }
}

extension Rule {
  /// The claims about findings.
  var claims: [Located<Expression.Atom>] {
    expression.claims.filter { !ownWords.contains($0.value.name) }
  }

  fileprivate var references: [Reference] {
    claims.map { Reference(.finding, $0.map(\.name)) }
  }
}

extension DialogueDraft {
  fileprivate var guards: [Rule] {
    let words = Set(slots.map(\.value.name) + GuardWord.allCases.map(\.rawValue))
    let conditions =
      states.flatMap(\.transitions).compactMap(\.condition) + templates.flatMap(\.conditions)
    return conditions.map { Rule(expression: $0, ownWords: words) }
  }
}

extension FindingDraft {
  fileprivate var references: [Reference] {
    var uses = [Reference(.group, group)]
    if let parent { uses.append(Reference(.finding, parent)) }
    if let wording { uses.append(Reference(.source, wording)) }
    return uses
  }
}

extension ConditionDraft {
  fileprivate var references: [Reference] {
    var uses = onlySites.map { Reference(.finding, $0) }
    if let parent { uses.append(Reference(.condition, parent)) }
    for row in evidence {
      uses.append(Reference(.finding, row.finding))
      uses += row.sources.map { Reference(.source, $0) }
    }
    for code in codes { uses += code.sources.map { Reference(.source, $0) } }
    for statement in statements {
      uses += statement.sources.map { Reference(.source, $0) }
      uses += statement.disagreements.map { Reference(.disagreement, $0) }
    }
    return uses
  }
}

extension QuestionDraft {
  fileprivate var references: [Reference] {
    answers.flatMap { answer in
      var uses = answer.sets.map { Reference(.finding, $0.map(\.name)) }
      uses += answer.next.map { Reference(.question, $0) }
      if let topic = answer.topic { uses.append(Reference(.answer, topic)) }
      return uses
    }
  }
}

extension VocabularyDraft {
  fileprivate var references: [Reference] {
    var uses = ambiguities.flatMap { $0.among.map { Reference(.finding, $0) } }
    for heading in headings {
      switch heading.kind {
      case .finding:
        uses.append(Reference(.finding, heading.name.map { String($0.prefix { $0 != "=" }) }))
      case .condition: uses.append(Reference(.condition, heading.name))
      case .question: uses.append(Reference(.answer, heading.name))
      case .act, .topic, .subject: break
      }
    }
    return uses
  }
}

extension Reference {
  fileprivate init(_ reference: CoverageDraft.Reference) {
    let name = Located(reference.name, at: reference.location)
    switch reference.kind {
    case .statement: self.init(.statement, name)
    case .evidence: self.init(.evidence, name)
    case .disagreement: self.init(.disagreement, name)
    case .answer: self.init(.answer, name)
    case .treatment: self.init(.treatment, name)
    case .redFlag: self.init(.redFlag, name)
    }
  }
}

/// The words that a dialogue's guard may use beside findings and slots.
public enum GuardWord: String, Sendable, CaseIterable {
  /// The urgency reached so far: `urgency = emergency`.
  case urgency
  /// How many turns the person has taken: `turns > 20`.
  case turns
  /// How many questions were asked: `questions >= 5`.
  case questions
  /// Whom it is about: `patient = other` when the person speaks for somebody else.
  case patient
}
