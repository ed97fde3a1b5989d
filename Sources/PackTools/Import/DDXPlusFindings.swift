/// What can be known in a pack made of DDXPlus: one finding for each evidence, an age and a sex.
struct DDXPlusFindings {
  private let release: DDXPlusRelease
  private let wordings: [QuestionWording]

  init(_ release: DDXPlusRelease) {
    self.release = release
    wordings = release.evidences.map { QuestionWording($0.question) }
  }

  /// How many findings there are.
  var count: Int { release.evidences.count + Self.person.count }

  /// The text of `knowledge/findings.yaml`.
  var file: String {
    let findings = zip(release.evidences.indices, release.evidences).map { number, evidence in
      (key: evidence.name, value: finding(number, evidence))
    }
    return YAMLText.map([
      ("default-background", "0.001"),
      ("groups", .map(Self.groups)),
      ("findings", .map(Self.person + findings)),
    ]).file(remark: DDXPlusPack.remark)
  }

  private static let groups: [YAMLText.Entry] = [
    ("person", .shortMap([("label", "about the person")])),
    ("symptoms", .shortMap([("label", "what is there now")])),
    ("antecedents", .shortMap([("label", "what was there before")])),
  ]

  /// What an interview begins with, for the record: the release has no numbers for it.
  private static let person: [YAMLText.Entry] = [
    (
      "age",
      .map([
        ("group", "person"), ("label", "age"), ("kind", "number"),
        ("unit", "years"), ("important", "yes"), ("for-record", "yes"),
        ("ask", "How old are you?"),
      ])
    ),
    (
      "sex",
      .map([
        ("group", "person"), ("label", "sex"), ("kind", "choice"),
        ("values", .shortList(["female", "male"])), ("important", "yes"),
        ("for-record", "yes"), ("ask", "Are you female or male?"),
      ])
    ),
  ]

  private func finding(_ number: Int, _ evidence: DDXPlusRelease.Evidence) -> YAMLText {
    var entries: [YAMLText.Entry] = [
      ("group", .text(evidence.isAntecedent ? "antecedents" : "symptoms")),
      ("label", .text(wordings[number].label)),
    ]
    entries += Self.choice(evidence)
    if let parent = evidence.parent {
      entries.append(("parent", .text(release.evidences[parent].name)))
    }
    if let rates = release.rates {
      entries.append(("background", .text(Self.background(rates.globalShares[number]))))
    }
    entries += [("ask", .text(evidence.question)), ("words-from", "ddxplus")]
    return .map(entries)
  }

  /// The kind and the values of an evidence that has values.
  private static func choice(
    _ evidence: DDXPlusRelease.Evidence
  ) -> [YAMLText.Entry] {
    guard !evidence.values.isEmpty else { return [] }
    let values = evidence.values.map { value -> YAMLText in
      value.meaning.map { .remarked(value.name, remark: $0) } ?? .text(value.name)
    }
    let hasRemarks = evidence.values.contains { $0.meaning != nil }
    var entries: [YAMLText.Entry] = [
      ("kind", "choice"), ("values", hasRemarks ? .list(values) : .shortList(values)),
    ]
    if evidence.isMultiple { entries.append(("multiple", "yes")) }
    if evidence.isScale { entries.append(("ordered", "yes")) }
    return entries
  }

  /// A share of all patients as a background: never so rare or common that it rules anything out.
  private static func background(_ share: Double) -> String {
    let bounded = min(max(share, 0.001), 0.99)
    return String((bounded * 1_000_000).rounded() / 1_000_000)
  }
}

// MARK: Vocabulary

extension DDXPlusFindings {
  /// The text of `vocabulary/findings.yaml`: the words of each yes-no question as a way to say yes.
  ///
  /// Where two questions ask for the same words, all words of each question are taken.
  var vocabulary: String {
    let asked = zip(release.evidences, wordings).filter { $0.0.values.isEmpty && $0.1.phrase != "" }
    let uses = Dictionary(asked.map { ($0.1.phrase, 1) }, uniquingKeysWith: +)
    let findings = asked.map { evidence, wording in
      let phrase = uses[wording.phrase] == 1 ? wording.phrase : wording.wholePhrase
      return (key: evidence.name, value: YAMLText.shortList([.text(phrase)]))
    }
    return YAMLText.map([("findings", .map(findings))]).file(remark: DDXPlusPack.remark)
  }
}
