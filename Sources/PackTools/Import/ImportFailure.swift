public import Diagnostics

/// Why a release was not turned into a pack.
public enum ImportFailure: Error, Sendable {
  /// Files that aren't there or can't be read.
  case unreadable([String])
  /// What is wrong in the files, with their texts.
  case invalid([Diagnostic], texts: [SourceText])
  /// Where the pack can't be written, and why.
  case notWritable(path: String, reason: String)

  /// The failure for people, a line or a few for each problem.
  ///
  /// - Parameter limit: How many problems are shown; the others are counted.
  /// - Returns: Lines, the last one without its end.
  public func text(limit: Int = 20) -> String {
    switch self {
    case .unreadable(let paths):
      return paths.map { "anamnesis: the file '\($0)' can't be read" }.joined(separator: "\n")
    case .notWritable(let path, let reason):
      return "anamnesis: the pack can't be written to '\(path)': \(reason)"
    case .invalid(let problems, let texts):
      let formatter = DiagnosticFormatter(texts: texts)
      var lines = problems.prefix(limit).map { formatter.string(for: $0) }.joined()
      if problems.count > limit { lines += "and \(problems.count - limit) more\n" }
      let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
      return lines + "anamnesis: nothing was written, because of \(count)"
    }
  }
}
