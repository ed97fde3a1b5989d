/// The conditions of a pack made of DDXPlus, a file each, with their evidence.
///
/// Without rates, what the release lists is frequent by judgement. With rates every evidence has a row,
/// and with patients every value that they gave: among those who gave any.
struct DDXPlusConditions {
  private let release: DDXPlusRelease
  private let prior: DDXPlusPack.Prior
  /// The texts of the files, by their paths.
  private(set) var files: [String: String] = [:]
  /// How many rows of evidence they have.
  private(set) var rowCount = 0

  init(_ release: DDXPlusRelease, _ prior: DDXPlusPack.Prior) {
    self.release = release
    self.prior = prior
    for (number, condition) in release.conditions.enumerated() {
      let rows = release.evidences.indices.flatMap { self.rows(of: $0, in: number) }
      rowCount += rows.count
      files["knowledge/conditions/\(condition.name).yaml"] = file(number, condition, rows)
    }
  }

  private func file(
    _ number: Int, _ condition: DDXPlusRelease.Condition, _ rows: [YAMLText.Entry]
  ) -> String {
    var entries: [YAMLText.Entry] = [
      ("condition", .text(condition.name)),
      ("name", .text(condition.title)),
      ("group", "ddxplus"),
      ("summary", "A condition of the data set DDXPlus, which doesn't say what it is."),
      ("urgency", urgency(condition)),
      ("prior", weight(number)),
    ]
    if !condition.codes.isEmpty {
      entries.append(("codes", .list(condition.codes.map(Self.code))))
    }
    entries += [("evidence", .map(rows)), ("statements", statements(condition))]
    return YAMLText.map(entries).file(remark: DDXPlusPack.remark)
  }

  private func urgency(_ condition: DDXPlusRelease.Condition) -> YAMLText {
    let levels = ["emergency", "same_day", "within_days", "routine", "self_care"]
    return .shortMap([
      ("level", .text(levels[condition.severity - 1])),
      (
        "why",
        .text(
          "the data set says severity \(condition.severity), where 1 is the worst and 5 the least")
      ),
    ])
  }

  private func weight(_ number: Int) -> YAMLText {
    guard prior == .counted, let rates = release.rates else {
      return .shortMap([("weight", "1"), ("grade", "judgement")])
    }
    return .shortMap([
      ("weight", .text(String(rates.patientCounts[number]))), ("grade", "number"),
    ])
  }

  private static func code(_ code: String) -> YAMLText {
    .shortMap([
      ("system", "icd10"), ("code", .text(code)),
      ("sources", .shortList(["ddxplus"])),
    ])
  }

  private func statements(_ condition: DDXPlusRelease.Condition) -> YAMLText {
    let antecedents = condition.listed.count { release.evidences[$0].isAntecedent }
    let text =
      "Signs that the data set lists for it: \(condition.listed.count - antecedents). "
      + "Things from before: \(antecedents)."
    return .map([
      (
        "signs",
        .map([
          (
            "listed",
            .shortMap([("text", .text(text)), ("sources", .shortList(["ddxplus"]))])
          )
        ])
      )
    ])
  }
}

// MARK: Evidence

extension DDXPlusConditions {
  private func rows(of number: Int, in condition: Int) -> [YAMLText.Entry] {
    let evidence = release.evidences[number]
    var rows: [YAMLText.Entry] = []
    if let rates = release.rates {
      let (count, total) = (
        rates.count(of: number, in: condition), rates.patientCounts[condition]
      )
      rows.append((evidence.name, Self.rate(count, of: total, source: "ddxplus-rates")))
    } else if release.conditions[condition].listed.contains(number) {
      rows.append((evidence.name, Self.listed))
    }
    guard let count = release.tally?.count(of: number, in: condition) else { return rows }
    for (value, patients) in zip(evidence.values, count.values) where patients > 0 {
      rows.append(
        (
          "\(evidence.name)=\(value.name)",
          Self.rate(patients, of: count.patients, source: "ddxplus-patients")
        ))
    }
    return rows
  }

  private static func rate(_ count: Int, of total: Int, source: String) -> YAMLText {
    .shortMap([
      ("rate", "\(count) of \(total)"), ("grade", "number"),
      ("sources", .shortList([.text(source)])),
    ])
  }

  private static let listed = YAMLText.shortMap([
    ("frequency", "frequent"), ("grade", "judgement"),
    ("sources", .shortList(["ddxplus"])),
  ])
}
