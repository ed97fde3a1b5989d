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
    let diagnostics: [Problem]

    init(_ result: PackCheck.Result) {
      path = result.path
      ok = !result.outcome.diagnostics.containsError
      summary = result.summary
      diagnostics = result.outcome.diagnostics.map(Problem.init)
    }
  }

  private struct Problem: Encodable {
    let id: String
    let severity: String
    let message: String
    let place: Place
    let suggestion: String?
    let notes: [Note]

    init(_ diagnostic: Diagnostic) {
      id = diagnostic.id.rawValue
      severity = diagnostic.severity.rawValue
      message = diagnostic.message
      place = Place(diagnostic.location)
      suggestion = diagnostic.suggestion
      notes = diagnostic.notes.map { Note(message: $0.message, place: Place($0.location)) }
    }
  }

  private struct Note: Encodable {
    let message: String
    let place: Place
  }

  private struct Place: Encodable {
    let file: String
    let line: Int
    let column: Int
    let length: Int

    init(_ location: SourceLocation) {
      file = location.path
      line = location.line
      column = location.column
      length = location.length
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
