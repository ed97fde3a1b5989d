internal import KnowledgeCore

extension SummaryOutline {
  static func level(_ summary: VisitSummary) -> [Item] {
    guard let level = summary.urgency else { return [.paragraph(Line(text: Phrasing.noLevel))] }
    return [.paragraph(Line(text: "\(level.label). \(level.meaning) \(level.advice)"))]
  }

  static func grounds(_ summary: VisitSummary) -> [Item] {
    list("", summary.urgency?.reasons.map { Line(text: $0.text, sources: $0.sources) } ?? [])
  }

  static func reason(_ summary: VisitSummary) -> [Item] {
    let person = summary.person
    let whom = person.isSpeaker ? Phrasing.speaker : Phrasing.somebodyElse
    let details = [person.age, person.sex].compactMap(\.self).joined(separator: ", ")
    let about = details.isEmpty ? "\(whom)." : "\(whom): \(details)."
    let missing = person.notTold.isEmpty ? "" : " Not told: \(Phrasing.list(person.notTold))."
    return (summary.reason.map { [.quotation($0)] } ?? [])
      + [.paragraph(Line(text: about + missing))]
  }

  /// What was told, but for age and sex, which stand with the person.
  static func history(_ summary: VisitSummary) -> [Item] {
    let groups = summary.history.map { group in
      (group.words, group.facts.filter { PersonWord(rawValue: $0.finding) == nil }.map(\.words))
    }
    return list(
      "",
      groups.filter { !$0.1.isEmpty }.map {
        Line(text: "\($0): \($1.joined(separator: "; "))")
      })
  }

  static func weighing(_ summary: VisitSummary) -> [Item] {
    let (positives, negatives) = (summary.positives, summary.negatives)
    return list("Present, and a warning sign", joined(positives.filter(\.warns).map(\.fact)))
      + list("Present", joined(positives.filter { !$0.warns }.map(\.fact)))
      + list("Absent, and would warn", joined(negatives.filter(\.warns).map(\.fact)))
      + list("Absent", joined(negatives.filter { !$0.warns }.map(\.fact)))
      + list("Absent, of less weight", joined(summary.otherNegatives))
      + list("Not sure", joined(summary.unsure))
      + list(
        "Not asked, and would weigh",
        summary.notAsked.map { point in
          Line(text: "\(point.words) (\(point.strength))", sources: point.basis.sources)
        })
  }

  private static func joined(_ facts: [VisitSummary.Fact]) -> [Line] {
    facts.isEmpty ? [] : [Line(text: facts.map(\.words).joined(separator: "; "))]
  }

  static func warnings(_ flags: VisitSummary.RedFlags) -> [Item] {
    func full(_ warning: VisitSummary.Warning) -> Line {
      Line(
        text: "\(warning.title). \(warning.advice) \(warning.reason)", sources: warning.sources)
    }
    // A rule that only sends to an ordinary appointment warns of nothing.
    let up = flags.up.filter { Urgency(rawValue: $0.level) ?? .emergency > .routine }
    let none: [Item] = [.paragraph(Line(text: Phrasing.noWarning))]
    return (up.isEmpty ? none : list("Up", up.map(full)))
      + list("Possible, as the person wasn't sure", flags.possible.map(full))
      + list(
        "Left open, as the person answered “not sure” to a list",
        flags.doubtful.map { Line(text: $0.title) })
      + list("Denied, in whole or in part", flags.denied.map { Line(text: $0.title) })
  }

  static func candidates(_ summary: VisitSummary) -> [Item] {
    guard !summary.candidates.isEmpty else { return [] }
    return [.paragraph(Line(text: Phrasing.legend))]
      + summary.candidates.enumerated().flatMap(candidate)
  }

  private static func candidate(_ place: Int, _ candidate: VisitSummary.Candidate) -> [Item] {
    [
      .subtitle("\(place + 1). \(candidate.title) (fit: \(candidate.fit))"),
      .paragraph(Line(text: candidate.summary)), .evidence(candidate),
    ] + reasons("For", candidate.supporting) + reasons("Against", candidate.opposing)
      + list("Unusual for it", joined(candidate.unusual))
      + list("Not known, and would weigh", joined(candidate.open))
  }

  private static func reasons(_ lead: String, _ reasons: [VisitSummary.Reason]) -> [Item] {
    list(
      lead,
      reasons.filter(\.counts).map { reason in
        let grades = reason.basis.map(\.grade).joined(separator: ", ")
        let strength = grades.isEmpty ? reason.strength : "\(reason.strength); \(grades)"
        return Line(
          text: "\(reason.words) (\(strength))", sources: reason.basis.sources)
      })
  }

  private static func joined(_ points: [VisitSummary.OpenPoint]) -> [Line] {
    guard !points.isEmpty else { return [] }
    return [Line(text: points.map { "\($0.words) (\($0.strength))" }.joined(separator: "; "))]
  }

  static func pivots(_ summary: VisitSummary) -> [Item] {
    list(
      "",
      summary.pivots.map { pivot in
        Line(text: "If \(pivot.isPresent ? "so" : "not") (\(pivot.words)): \(pivot.change).")
      })
  }

  static func origin(_ summary: VisitSummary) -> [Item] {
    let pack = summary.pack
    return list("", pack.limits.map { Line(text: $0) }) + [
      .paragraph(Line(text: pack.review)), .paragraph(Line(text: pack.intendedUse)),
      .paragraph(
        Line(
          text: "Pack “\(pack.name)”, version \(pack.version). Engine version \(summary.engine).")),
    ]
  }
}

extension VisitSummary.Pertinent {
  /// Whether a warning hangs on it.
  fileprivate var warns: Bool { !redFlags.isEmpty }
}
