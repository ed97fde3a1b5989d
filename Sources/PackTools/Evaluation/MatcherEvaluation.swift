internal import IntentMatcher
public import Packs

/// Measures how well and how fast a pack's matcher reads, on a folder of labelled data.
///
/// The folder holds, each where it is there: `negation/`, `assertion/`, `answers/`, `values/`,
/// `out-of-scope/` and `spelling/`. What is missing is skipped and named.
public struct MatcherEvaluation: Evaluation {
  /// The figures.
  public let measurements: [Measurement]
  /// The data that was not there.
  public let skipped: [String]

  /// Measures a pack.
  public init(_ pack: Pack, dataFolder path: String) {
    let folder = DataFolder(path: path)
    let matcher = pack.matcher
    let parts: [(name: String, measurements: [Measurement]?)] = [
      (
        NegationEvaluation.file,
        NegationEvaluation(folder, matcher.assertion)?.measurements
      ),
      (
        LayAssertionEvaluation.file,
        LayAssertionEvaluation(folder, matcher.assertion)?.measurements
      ),
      (AnswersEvaluation.file, AnswersEvaluation(folder, matcher.answers)?.measurements),
      ("values", ValuesEvaluation(folder)?.measurements),
      (OutOfScopeEvaluation.file, OutOfScopeEvaluation(folder, pack)?.measurements),
      (SpellingEvaluation.file, SpellingEvaluation(folder)?.measurements),
      ("speed", SpeedEvaluation(folder, matcher)?.measurements),
    ]
    measurements = parts.flatMap { $0.measurements ?? [] }
    skipped = parts.filter { $0.measurements == nil }.map(\.name)
  }
}
