import Foundation
import IntentMatcher

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
    /// What went wrong, case by case.
    var failures: [String] = []

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

  /// The scores of the files in a folder, in the order of ``subjects``.
  func scores(in folder: URL) throws -> [Score] {
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).sorted { $0.path < $1.path }
    return try Self.subjects.flatMap { subject in
      try files.filter { $0.lastPathComponent.contains("_\(subject.name).") }
        .map { score(try ValueSpecification.load($0), as: subject) }
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
      if let failure = failure(specification, subject.convention) {
        score.failures.append("\(specification.input)\n      \(failure)")
      } else {
        score.right += 1
      }
    }
    return score
  }

  /// What is wrong with a case, or `nil`.
  private func failure(_ specification: ValueSpecification, _ convention: ValueConvention)
    -> String?
  {
    let tokens = Tokens(specification.input)
    let found = convention.values(reader, tokens)
    let expected = specification.results
      .filter { $0.meaning.isEmpty || $0.meaning["value"] != nil || $0.meaning["seconds"] != nil }
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
    let isRight =
      found.count == expected.count
      && zip(found, expected).allSatisfy {
        trimmed(convention.span(of: $0, in: tokens), in: specification.input)
          == trimmed($1.span, in: specification.input) && convention.means($0, $1.meaning)
      }
    guard !isRight else { return nil }
    let bytes = Array(specification.input.utf8)
    let got = found.map {
      "\(String(decoding: bytes[convention.span(of: $0, in: tokens)], as: UTF8.self)) = \($0.meaning)"
    }
    return "expected \(expected.map { "\($0.text) = \($0.meaning)" }), found \(got)"
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
