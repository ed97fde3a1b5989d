internal import Diagnostics

/// A diagnostic as it stands in JSON, the same in every report.
struct DiagnosticEntry: Encodable {
  private let id: String
  private let severity: String
  private let message: String
  private let place: Place
  private let suggestion: String?
  private let notes: [Note]

  init(_ diagnostic: Diagnostic) {
    id = diagnostic.id.rawValue
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    place = Place(diagnostic.location)
    suggestion = diagnostic.suggestion
    notes = diagnostic.notes.map { Note(message: $0.message, place: Place($0.location)) }
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
