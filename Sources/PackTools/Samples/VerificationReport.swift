public import Diagnostics
private import Foundation

/// What came of samples, for people and for tools.
public struct VerificationReport: Sendable {
  private let verification: PackVerification

  /// Creates a report.
  public init(of verification: PackVerification) { self.verification = verification }

  /// Every problem with its line and a caret, and a line that sums up.
  public func text(style: DiagnosticFormatter.Style) -> String {
    verification.results.map { Self.text($0, style) }.joined() + summary + "\n"
  }

  private static func text(
    _ result: PackVerification.Result, _ style: DiagnosticFormatter.Style
  ) -> String {
    guard result.isUsable else {
      return "\(result.path): \(UnusablePack(path: result.path))\n"
    }
    let formatter = DiagnosticFormatter(
      texts: result.texts, prefix: "\(result.path)/", style: style)
    return result.problems.map { formatter.string(for: $0) + "\n" }.joined()
  }

  private var summary: String {
    let results = verification.results
    let phrases = results.map(\.phrases).reduce(0, +)
    let problems = results.map(\.problems.count).reduce(0, +)
    let time = String(format: "%.2f", verification.duration / .seconds(1))
    let parts: [String?] = [
      Self.count(results.map(\.samples).reduce(0, +), "sample"),
      phrases > 0 ? Self.count(phrases, "phrase") : nil,
      problems > 0
        ? "\(problems) not understood as promised" : verification.isBroken ? nil : "all understood",
    ]
    return "\(parts.compactMap(\.self).joined(separator: ", ")); \(time) s"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The whole as one JSON object.
  public func json() throws -> String { try Entry(verification).jsonText() }

  private struct Entry: Encodable {
    let ok: Bool
    let seconds: Double
    let packs: [PackEntry]

    init(_ verification: PackVerification) {
      ok = !verification.isBroken && !verification.hasProblems
      seconds = verification.duration / .seconds(1)
      packs = verification.results.map(PackEntry.init)
    }
  }

  private struct PackEntry: Encodable {
    let path: String
    let usable: Bool
    let samples: Int
    let phrases: Int
    let problems: [DiagnosticEntry]

    init(_ result: PackVerification.Result) {
      path = result.path
      usable = result.isUsable
      samples = result.samples
      phrases = result.phrases
      problems = result.problems.map(DiagnosticEntry.init)
    }
  }
}
