import TestSupport

/// A made-up pack with two signs, in a folder of its own that goes when it does.
struct TinyPack {
  /// One condition with one sign, `E_1` or `E_2`, that is always there.
  struct Condition {
    let name: String
    let title: String
    let urgency: String
    let sign: String
  }

  /// The folder in which the pack is, with room for other files.
  let folder: ScratchFolder

  /// The pack's own folder.
  var path: String { folder.path("pack") }

  /// Writes a pack with these conditions, the first of which is its subject.
  init(_ conditions: [Condition]) throws {
    folder = try ScratchFolder()
    try write(Self.manifest(subject: conditions[0].name), to: "pack.yaml")
    for (path, text) in Self.common { try write(text, to: path) }
    for condition in conditions {
      try write(Self.text(condition), to: "knowledge/conditions/\(condition.name).yaml")
    }
  }

  private func write(_ text: String, to path: String) throws {
    try folder.write(text, to: "pack/\(path)")
  }

  private static func manifest(subject: String) -> String {
    """
    {pack: tiny, version: 0.1.0, title: Tiny, language: en, subject: \(subject), dialogue: talk,
     intended-use: To test., population: Nobody., limits: [It is made up.], reviewed-by: Nobody.}
    """
  }

  private static let common = [
    "dialogues/talk.yaml": """
    {dialogue: talk, title: Talk, start: hello, states: {hello: {say: Hello., end: yes}}}
    """,
    "knowledge/sources.yaml": """
    sources: {us: {title: The authors, kind: editorial, grade: low, read: whole}}
    """,
    "knowledge/urgency.yaml": "levels:\n"
      + ["emergency", "same_day", "within_days", "routine", "self_care"].map {
        "  \($0): {label: Soon, means: Soon., tell: Go.}\n"
      }.joined(),
    "knowledge/findings.yaml": """
    default-background: 0.1
    groups: {all: {label: all}}
    findings:
      age: {group: all, label: age, kind: number, unit: years, ask: How old are you?}
      sex: {group: all, label: sex, kind: choice, values: [female, male], ask: What sex?}
      E_1: {group: all, label: cough, ask: Do you cough?}
      E_2: {group: all, label: headache, ask: Does your head ache?}
    """,
  ]

  private static func text(_ condition: Condition) -> String {
    """
    condition: \(condition.name)
    name: \(condition.title)
    group: all
    summary: It is made up.
    urgency: {level: \(condition.urgency), why: it is made up}
    prior: {weight: 1, grade: judgement}
    evidence: {\(condition.sign): {frequency: always, grade: judgement, sources: [us]}}
    """
  }
}
