internal import Diagnostics
internal import Packs

/// What came of holding the conversations of transcripts.
public struct TranscriptTest: Sendable {
  /// What came of one transcript.
  public struct FileResult: Sendable {
    /// The transcript.
    public let file: TranscriptFile
    /// Its conversations, in the order of the file; none if it can't be read.
    public let conversations: [ConversationResult]
  }

  /// What came of one pack.
  public struct PackResult: Sendable {
    /// The pack's folder, as it is shown.
    public let path: String
    /// Whether the pack has no errors.
    public let isUsable: Bool
    /// Its transcripts, in alphabetical order.
    public let files: [FileResult]
    /// What of the pack they exercise, if that was counted.
    public let coverage: PackCoverage?
  }

  /// The packs, in the order in which they were named.
  public let packs: [PackResult]
  /// How long the conversations took.
  public let duration: Duration

  init(packs: [PackResult], duration: Duration) {
    self.packs = packs
    self.duration = duration
  }

  /// Holds every conversation of a suite.
  ///
  /// - Parameters:
  ///   - suite: The transcripts. Those that can't be read are not held.
  ///   - jobs: How many conversations to hold at once, at most.
  ///   - isCounting: Whether to count what of the packs they exercise.
  ///   - isThorough: Whether to hold each also in the ways that must make no difference: saved and
  ///     taken up again between all turns, and with the pack's files in the canonical form.
  public init(
    _ suite: TranscriptSuite, jobs: Int = .max, isCounting: Bool = false, isThorough: Bool = false
  ) {
    let work = Self.work(suite, isCounting, isThorough)
    let start = ContinuousClock.now
    // The longest begin.
    var results = Parallel.map(work, weight: \.1.turns, jobs: jobs) { $0.result(of: $1) }[...]
    duration = .now - start
    packs = suite.entries.map { entry in
      let files = entry.files.map { file in
        let count = file.isBroken ? 0 : file.transcript.conversations.count
        defer { results = results.dropFirst(count) }
        return FileResult(file: file, conversations: Array(results.prefix(count)))
      }
      var coverage = isCounting ? PackCoverage(entry.parts) : nil
      for result in files.flatMap(\.conversations) { coverage?.add(result.tally) }
      return PackResult(
        path: entry.path, isUsable: entry.pack != nil, files: files, coverage: coverage)
    }
  }

  /// Every conversation of a suite, in order, and how to hold it.
  private static func work(
    _ suite: TranscriptSuite, _ isCounting: Bool, _ isThorough: Bool
  ) -> [(ConversationRun, Transcript.Conversation)] {
    suite.entries.flatMap { entry -> [(ConversationRun, Transcript.Conversation)] in
      guard let pack = entry.pack else { return [] }
      let variations = isThorough ? Variation.all(of: pack, entry.sources) : []
      let run = ConversationRun(pack: pack, isCounting: isCounting, variations: variations)
      return entry.files.filter { !$0.isBroken }.flatMap(\.transcript.conversations).map {
        (run, $0)
      }
    }
  }
}

extension TranscriptTest {
  /// Every conversation that was held.
  public var conversations: [ConversationResult] {
    packs.flatMap(\.files).flatMap(\.conversations)
  }

  /// How many turns were taken.
  public var turns: Int { conversations.reduce(0) { $0 + $1.turns } }

  /// Everything that didn't hold.
  public var failures: [ConversationResult.Failure] { conversations.flatMap(\.failures) }

  /// How many turns a second were taken.
  public var speed: Double { Double(turns) / max(duration / .seconds(1), 1e-9) }

  /// What of all packs is exercised, from 0 to 1, if it was counted.
  public var coverage: Double? {
    let coverages = packs.compactMap(\.coverage)
    let total = coverages.reduce(0) { $0 + $1.parts.count }
    let covered = coverages.reduce(0) { $0 + $1.covered }
    return coverages.isEmpty ? nil : total == 0 ? 1 : Double(covered) / Double(total)
  }
}
