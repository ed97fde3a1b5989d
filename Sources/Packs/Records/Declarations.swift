internal import Diagnostics

/// The names that files declare, read before anything else about them.
///
/// An entry that is broken still has a name. So whoever uses it isn't told that it doesn't exist,
/// and one mistake is one problem.
struct Declarations: Sendable {
  private var names: [Reference.Kind: Set<String>] = [:]
  private var open: Set<Reference.Kind> = []

  /// The names of one kind.
  func names(_ kind: Reference.Kind) -> Set<String> { names[kind] ?? [] }

  /// Whether a file of this kind couldn't be read, so that it may declare any name.
  func isOpen(_ kind: Reference.Kind) -> Bool { open.contains(kind) }

  /// Takes in what another part of the pack declares.
  mutating func merge(_ other: Declarations) {
    for (kind, added) in other.names { names[kind, default: []].formUnion(added) }
    open.formUnion(other.open)
  }

  /// Notes that a file couldn't be read.
  mutating func noteUnreadable(_ kind: FileKind) { open.formUnion(kind.declares) }

  /// Notes the names that a file declares.
  mutating func note(_ value: YAMLValue, _ kind: FileKind) {
    switch kind {
    case .findings:
      add(value.keys(under: "findings"), .finding)
      add(value.keys(under: "groups"), .group)
    case .condition: noteCondition(value)
    case .dialogue: add(value.texts(under: "dialogue"), .dialogue)
    case .sources, .questions, .answers, .treatments, .disagreements, .redFlags:
      for declared in kind.declares { add(value.keys(under: kind.rawValue), declared) }
    case .pack, .coverage, .urgency, .reasoning, .vocabulary: break
    }
  }

  private mutating func noteCondition(_ value: YAMLValue) {
    guard let name = value.texts(under: "condition").first else { return }
    add([name], .condition)
    let rows = value.keys(under: "evidence").map { $0.prefix { $0 != "=" } }
    add(rows.map { "\(name)/\($0)" }, .evidence)
    for topic in value.entry("statements")?.entries ?? [] {
      add(topic.value.entries.map { "\(name)/\(topic.key.value)/\($0.key.value)" }, .statement)
    }
  }

  private mutating func add(_ added: [String], _ kind: Reference.Kind) {
    names[kind, default: []].formUnion(added)
  }
}

extension FileKind {
  /// The kinds of names that files of this kind declare.
  fileprivate var declares: [Reference.Kind] {
    switch self {
    case .findings: [.finding, .group]
    case .condition: [.condition, .statement, .evidence]
    case .sources: [.source]
    case .questions: [.question]
    case .answers: [.answer]
    case .treatments: [.treatment]
    case .disagreements: [.disagreement]
    case .redFlags: [.redFlag]
    case .dialogue: [.dialogue]
    case .pack, .coverage, .urgency, .reasoning, .vocabulary: []
    }
  }
}

extension YAMLValue {
  /// The value of a key.
  fileprivate func entry(_ key: String) -> YAMLValue? {
    entries.first { $0.key.value == key }?.value
  }

  fileprivate func keys(under key: String) -> [String] {
    entry(key)?.entries.map(\.key.value) ?? []
  }

  fileprivate func texts(under key: String) -> [String] {
    entry(key)?.text.map { [$0] } ?? []
  }
}
