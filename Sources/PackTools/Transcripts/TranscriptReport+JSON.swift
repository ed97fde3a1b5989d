internal import Diagnostics
internal import Packs

extension TranscriptReport {
  /// The report as JSON, with what of the packs is exercised if that was counted.
  public func json() throws -> String { try Entry(test).jsonText() }

  private struct Entry: Encodable {
    let conversations: Int
    let turns: Int
    let failures: Int
    let seconds: Double
    let packs: [PackEntry]

    init(_ test: TranscriptTest) {
      conversations = test.conversations.count
      turns = test.turns
      failures = test.failures.count
      seconds = test.duration / .seconds(1)
      packs = test.packs.map(PackEntry.init)
    }
  }

  private struct PackEntry: Encodable {
    let path: String
    let usable: Bool
    let files: [FileEntry]
    let coverage: [String: CoverageEntry]?

    init(_ pack: TranscriptTest.PackResult) {
      path = pack.path
      usable = pack.isUsable
      files = pack.files.map(FileEntry.init)
      coverage = pack.coverage.map { coverage in
        Dictionary(
          PackCoverage.Kind.allCases.map { ($0.rawValue, CoverageEntry(coverage, $0)) },
          uniquingKeysWith: { first, _ in first })
      }
    }
  }

  private struct FileEntry: Encodable {
    let file: String
    let ok: Bool
    let diagnostics: [ProblemEntry]
    let conversations: [ConversationEntry]

    init(_ result: TranscriptTest.FileResult) {
      file = result.file.source.path
      ok = !result.file.isBroken && result.conversations.allSatisfy(\.failures.isEmpty)
      diagnostics = result.file.problems.map(ProblemEntry.init)
      conversations = result.conversations.map(ConversationEntry.init)
    }
  }

  private struct ConversationEntry: Encodable {
    let title: String
    let line: Int
    let turns: Int
    let failures: [FailureEntry]

    init(_ result: ConversationResult) {
      title = result.conversation.title
      line = result.conversation.location.line
      turns = result.turns
      failures = result.failures.map(FailureEntry.init)
    }
  }

  private struct FailureEntry: Encodable {
    let line: Int
    let column: Int
    let expected: String
    let actual: String
    let utterance: String?

    init(_ failure: ConversationResult.Failure) {
      line = failure.location.line
      column = failure.location.column
      expected = failure.expected
      actual = failure.actual
      utterance = failure.utterance
    }
  }

  private struct ProblemEntry: Encodable {
    let id: String
    let severity: String
    let message: String
    let line: Int
    let column: Int
    let suggestion: String?

    init(_ problem: Diagnostic) {
      id = problem.id.rawValue
      severity = problem.severity.rawValue
      message = problem.message
      line = problem.location.line
      column = problem.location.column
      suggestion = problem.suggestion
    }
  }

  private struct CoverageEntry: Encodable {
    let covered: Int
    let total: Int
    let counts: [String: Int]
    let missing: [PartEntry]

    init(_ coverage: PackCoverage, _ kind: PackCoverage.Kind) {
      let (parts, missing) = (coverage.parts(kind), coverage.missing(kind))
      covered = parts.count - missing.count
      total = parts.count
      counts = coverage.counts(kind)
      self.missing = missing.map(PartEntry.init)
    }
  }

  private struct PartEntry: Encodable {
    let name: String
    let file: String
    let line: Int

    init(_ part: Located<PackPart>) {
      name = part.value.name
      file = part.location.path
      line = part.location.line
    }
  }
}
