public import Diagnostics
internal import IntentMatcher
internal import Packs

/// Proves for `anamnesis verify` that the samples of packs are understood as their authors promise.
public struct PackVerification: Sendable {
  /// What came of one pack.
  public struct Result: Sendable {
    /// The pack's folder, as it was given.
    public let path: String
    /// Whether the pack has no errors.
    public let isUsable: Bool
    /// How many samples were tried.
    public let samples: Int
    /// How many phrases were tried.
    public let phrases: Int
    /// What isn't understood as promised, from the top of the first file to the bottom of the last.
    public let problems: [Diagnostic]
    /// The files' texts, for showing problems in them.
    public let texts: [SourceText]
  }

  /// The results, in the order in which the packs were named.
  public let results: [Result]
  /// How long it took.
  public let duration: Duration

  /// Verifies packs, each once.
  ///
  /// - Parameters:
  ///   - paths: Packs and folders of packs.
  ///   - includesPhrases: Whether each phrase of the vocabulary is tried alone as well.
  ///   - jobs: How many samples to try at once, at most.
  /// - Throws: ``PackCheck/Failure`` when there is no pack at a path.
  public init(
    paths: [String], includesPhrases: Bool = false, jobs: Int = .max
  ) throws(PackCheck.Failure) {
    let start = ContinuousClock.now
    var folders: [String] = []
    for path in paths { folders += try PackCheck.packs(at: path).filter { !folders.contains($0) } }
    results = folders.map { path in
      let outcome = PackLoader.load(PackDirectory(path: path).read())
      return Self.result(path, outcome, includesPhrases, jobs)
    }
    duration = .now - start
  }

  /// Whether a pack has errors, so that nothing of it was tried.
  public var isBroken: Bool { results.contains { !$0.isUsable } }

  /// Whether anything isn't understood as promised.
  public var hasProblems: Bool { results.contains { !$0.problems.isEmpty } }

  /// Whether there was nothing to try.
  public var isEmpty: Bool { results.allSatisfy { $0.samples + $0.phrases == 0 } }

  static func result(
    _ path: String, _ outcome: PackLoader.Outcome, _ includesPhrases: Bool, _ jobs: Int
  ) -> Result {
    guard let pack = outcome.pack else {
      return Result(
        path: path, isUsable: false, samples: 0, phrases: 0, problems: [], texts: outcome.texts)
    }
    let (samples, subjects) = (outcome.samples, outcome.subjects)
    let proof = SampleProof(pack, subjects)
    var problems = Parallel.map(samples, jobs: jobs, proof.problem).compactMap(\.self)
    let phrases = includesPhrases ? outcome.phrases.filter(\.value.isTried) : []
    let phraseProof = PhraseProof(pack, subjects)
    problems += Parallel.map(phrases, weight: \.value.phrase.wordingCount, jobs: jobs) {
      phraseProof.problem(with: $0)
    }.compactMap(\.self)
    return Result(
      path: path, isUsable: true, samples: samples.count, phrases: phrases.count,
      problems: problems.inReadingOrder(), texts: outcome.texts)
  }
}

extension Vocabulary.Entry {
  /// Whether the phrase stands for something, rather than against it.
  fileprivate var isTried: Bool { phrase.use != .exclusion }
}
