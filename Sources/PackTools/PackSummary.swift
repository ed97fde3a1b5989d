public import Packs

internal import IntentMatcher
internal import KnowledgeCore

/// What a pack holds, in numbers.
public struct PackSummary: Codable, Hashable, Sendable {
  /// The pack's id.
  public let pack: String
  /// Its version.
  public let version: String
  /// How many conditions it has.
  public let conditions: Int
  /// How many findings.
  public let findings: Int
  /// How many wordings its vocabulary stands for.
  public let phrases: Int
  /// How many red flags.
  public let redFlags: Int
  /// How many questions.
  public let questions: Int
  /// How many statements, answers to what people ask included.
  public let statements: Int
  /// How many treatments.
  public let treatments: Int
  /// How many disagreements.
  public let disagreements: Int
  /// How many sources.
  public let sources: Int
  /// How many promised facts are carried.
  public let coveredFacts: Int
  /// How many rows of evidence rest on each grade.
  public let evidence: [String: Int]

  /// Counts what is in a pack.
  public init(of pack: Pack) {
    let knowledge = pack.knowledge
    self.pack = pack.manifest.name
    version = pack.manifest.version
    conditions = knowledge.conditions.count
    findings = knowledge.findings.count
    phrases = pack.matcher.lexicon.wordingCount
    redFlags = knowledge.redFlags.count
    questions = knowledge.questions.count { !$0.isOwn }
    statements = knowledge.statements.count + knowledge.inquiries.count
    treatments = knowledge.treatments.count
    disagreements = knowledge.disagreements.count
    sources = knowledge.sources.count
    coveredFacts = pack.coverage.count
    let grades = knowledge.conditions.flatMap(\.evidence).map(\.grade.rawValue)
    evidence = Dictionary(grades.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// The numbers in lines of text.
  public var text: String {
    let total = evidence.values.reduce(0, +)
    let shares = Grade.allCases.compactMap { grade -> String? in
      guard let count = evidence[grade.rawValue], total > 0 else { return nil }
      let tenths = (Double(count) * 1000 / Double(total)).rounded() / 10
      return "\(grade.rawValue) \(count) (\(tenths) %)"
    }
    let facts = coveredFacts == 0 ? "" : "\n  \(coveredFacts) promised facts, all carried"
    return """
      \(pack) \(version)
        \(conditions) conditions, \(findings) findings, \(phrases) phrases, \(questions) questions
        \(redFlags) red flags, \(statements) statements, \(treatments) treatments, \
      \(disagreements) disagreements
        \(sources) sources; \(total) rows of evidence: \(shares.joined(separator: ", "))\(facts)

      """
  }
}
