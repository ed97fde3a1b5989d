internal import Foundation
internal import IntentMatcher

/// Measures the value reader against specifications of sentences with their values.
///
/// A case counts as right if exactly the expected values are found, each over exactly the expected
/// bytes. Expected mentions of a unit without a number are left out: they state no value.
struct ValuesEvaluation {
  /// A file of specifications and how to read it.
  struct Subject: Sendable {
    /// What the file's name contains.
    let name: String
    let scope: ValueScope
    let convention: ValueConvention
  }

  /// The result of one file.
  struct Score {
    let name: String
    var cases = 0
    var inScope = 0
    var right = 0
    /// Out of scope, by reason.
    var excluded: [String: Int] = [:]

    /// The part of the cases in scope that was right, in percent.
    var percent: Double { inScope == 0 ? 0 : 100 * Double(right) / Double(inScope) }
  }

  /// The files that can be measured.
  static let subjects = [
    Subject(name: "AgeModel", scope: .everything, convention: .ages),
    Subject(name: "DimensionModel", scope: .lengths, convention: .lengths),
    Subject(name: "TemperatureModel", scope: .temperatures, convention: .temperatures),
    Subject(name: "NumberModel", scope: .numbers, convention: .numbers),
    Subject(name: "OrdinalModel", scope: .everything, convention: .ordinals),
    Subject(name: "DurationExtractor", scope: .everything, convention: .durations),
    Subject(name: "DurationParser", scope: .everything, convention: .durations),
  ]

  private let reader = ValueReader()
  private var scores: [Score] = []

  init?(_ folder: DataFolder) {
    let files = folder.files(in: "values")
    for subject in Self.subjects {
      for file in files where file.contains("_\(subject.name).") {
        guard let text = folder.text(file),
          let specifications = try? ValueSpecification.load(Data(text.utf8))
        else { continue }
        scores.append(score(specifications, as: subject))
      }
    }
    if scores.isEmpty { return nil }
  }

  var measurements: [Measurement] {
    scores.map { score in
      let excluded = score.excluded.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      let scope = excluded.isEmpty ? "" : "; out of scope: \(excluded.joined(separator: ", "))"
      return Measurement(
        "values", score.name, score.percent, .percent, bar: .atLeast(95),
        note: "\(score.right) of \(score.inScope) in scope, of \(score.cases)\(scope)")
    }
  }

  private func score(_ specifications: [ValueSpecification], as subject: Subject) -> Score {
    var score = Score(name: subject.name, cases: specifications.count)
    for specification in specifications {
      if let reason = subject.scope.reason(for: specification) {
        score.excluded[reason, default: 0] += 1
        continue
      }
      score.inScope += 1
      if isRight(specification, subject.convention) { score.right += 1 }
    }
    return score
  }

  /// Whether exactly the expected values are found.
  private func isRight(
    _ specification: ValueSpecification, _ convention: ValueConvention
  ) -> Bool {
    let tokens = Tokens(specification.input)
    let found = convention.values(reader, tokens)
    let expected = specification.results
      .filter { $0.meaning.isEmpty || $0.meaning["value"] != nil || $0.meaning["seconds"] != nil }
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
    return found.count == expected.count
      && zip(found, expected).allSatisfy {
        trimmed(convention.span(of: $0, in: tokens), in: specification.input)
          == trimmed($1.span, in: specification.input) && convention.means($0, $1.meaning)
      }
  }

  /// A span without a leading article, which carries no value.
  private func trimmed(_ span: Range<Int>, in text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let article = Array("the ".utf8)
    guard span.upperBound <= bytes.count, bytes[span].count > article.count,
      bytes[span].prefix(article.count).map({ $0 | 0x20 }) == article
    else { return span }
    return span.lowerBound + article.count..<span.upperBound
  }
}
