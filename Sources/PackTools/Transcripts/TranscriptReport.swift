public import Diagnostics
internal import Foundation

/// What came of transcripts, for people and for tools.
public struct TranscriptReport: Sendable {
  let test: TranscriptTest

  /// Creates a report.
  public init(of test: TranscriptTest) { self.test = test }

  /// Every problem and every failure with its place, and a line that sums up.
  public func text(style: DiagnosticFormatter.Style) -> String {
    test.packs.map { Self.text($0, style) }.joined() + summary + "\n"
  }

  private static func text(
    _ pack: TranscriptTest.PackResult, _ style: DiagnosticFormatter.Style
  ) -> String {
    guard pack.isUsable else {
      return "\(pack.path): \(UnusablePack(path: pack.path))\n"
    }
    let formatter = DiagnosticFormatter(
      texts: pack.files.map(\.file.source), prefix: "\(pack.path)/", style: style)
    return pack.files.flatMap { file in
      file.file.problems.map(formatter.string)
        + file.conversations.flatMap(\.failures).map { text($0, in: pack.path) }
    }.joined()
  }

  private static func text(_ failure: ConversationResult.Failure, in path: String) -> String {
    let place = "\(path)/\(failure.location.path):\(failure.location.line)"
    return "\(place): \(failure.message)\n    \(failure.origin)\n"
  }

  /// What was held, how it ended, and how fast it was.
  private var summary: String {
    let conversations = test.conversations
    let failed = conversations.count { !$0.failures.isEmpty }
    let broken = test.packs.flatMap(\.files).count(where: \.file.isBroken)
    let parts: [String?] = [
      Self.count(conversations.count, "conversation"),
      failed > 0 ? "\(failed) failed" : conversations.isEmpty ? nil : "all passed",
      broken > 0 ? "\(Self.count(broken, "file")) can't be read" : nil,
    ]
    let time = String(format: "%.2f", test.duration / .seconds(1))
    return parts.compactMap(\.self).joined(separator: ", ")
      + "; \(Self.count(test.turns, "turn")) in \(time) s, \(Int(test.speed)) a second"
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension ConversationResult.Failure {
  /// What led there: the person's line, or that they had said nothing.
  var origin: String { utterance.map { "> \($0)" } ?? "(before the first words)" }
}
