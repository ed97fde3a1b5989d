internal import Diagnostics
private import Foundation

/// One line of a file of patients.
struct PatientLine: Hashable, Sendable {
  let text: String
  let path: String
  /// Which line it is, from 1.
  let number: Int

  /// Where the line is, as a whole.
  var location: SourceLocation { SourceLocation(path: path, line: number) }

  /// Where a name is written, alone or before a value, or the line when it can't be found.
  func location(of name: String) -> SourceLocation {
    guard let range = text.range(of: "\"\(name)\"") ?? text.range(of: "\"\(name)_@_") else {
      return location
    }
    let before = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return SourceLocation(
      path: path, line: number, column: before + 2, length: name.unicodeScalars.count)
  }
}
