internal import Diagnostics
internal import Packs
private import Foundation

/// The result of a check as JSON, for tools.
public struct JSONReport: Sendable {
  private let check: PackCheck

  /// Creates a report.
  public init(of check: PackCheck) { self.check = check }

  /// The report as text: an array with an object for each pack.
  public func text() throws -> String {
    try check.results.map(Entry.init).jsonText()
  }

  private struct Entry: Encodable {
    let path: String
    let ok: Bool
    let summary: PackSummary?
    let diagnostics: [DiagnosticEntry]

    init(_ result: PackCheck.Result) {
      path = result.path
      ok = !result.outcome.diagnostics.containsError
      summary = result.summary
      diagnostics = result.outcome.diagnostics.map(DiagnosticEntry.init)
    }
  }
}

extension Encodable {
  /// The value as JSON for people to read: indented, keys in alphabetical order.
  func jsonText() throws -> String { try json([.prettyPrinted]) }

  /// The value as JSON on one line, keys in alphabetical order.
  func jsonLine() throws -> String { try json([]) }

  private func json(_ layout: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = layout.union([.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
