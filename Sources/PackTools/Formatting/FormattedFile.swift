public import Diagnostics
private import Foundation
internal import Packs

/// A file on disk, and its canonical form.
public struct FormattedFile: Sendable {
  /// Where the file is, as it was given.
  public let path: String
  private let bytes: [UInt8]
  private let outcome: YAMLFormatter.Outcome

  /// Reads and formats a file; nothing is written.
  ///
  /// - Throws: ``FormatFailure/unreadable(_:)``.
  public init(path: String) throws(FormatFailure) {
    guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path) }
    self.path = path
    bytes = [UInt8](data)
    outcome = YAMLFormatter.format(bytes, path: path)
  }

  /// Reads and formats many files, on all cores.
  public static func all(_ paths: [String]) -> [Result<FormattedFile, FormatFailure>] {
    Parallel.map(paths) { path in
      Result { () throws(FormatFailure) in try FormattedFile(path: path) }
    }
  }

  /// Whether the file can be read as YAML.
  public var isReadable: Bool { outcome.text != nil }

  /// Whether the canonical form differs from what the file holds.
  public var isChanged: Bool { outcome.text.map { !$0.utf8.elementsEqual(bytes) } ?? false }

  /// What keeps the file from being read, with lines and carets.
  public func problems(style: DiagnosticFormatter.Style = .plain) -> String {
    let formatter = DiagnosticFormatter(texts: [outcome.source], style: style)
    return outcome.diagnostics.map(formatter.string).joined(separator: "\n")
  }

  /// What formatting changes, as a unified diff; empty where it changes nothing.
  public var diff: String {
    guard let text = outcome.text, isChanged else { return "" }
    return UnifiedDiff(from: bytes, to: Array(text.utf8)).text(path: path)
  }

  /// Writes the canonical form, unless the file has it already.
  ///
  /// - Throws: ``FormatFailure`` when the file can't be replaced; it is untouched then.
  public func write() throws(FormatFailure) {
    guard let text = outcome.text, isChanged else { return }
    try FileReplacement(path: path).replace(bytes, with: Array(text.utf8))
  }
}
