internal import Diagnostics

/// Why a pack can't be served.
package struct PackFault: Error, Sendable, CustomStringConvertible {
  /// What is wrong, a line each, with its place.
  package let problems: [String]

  /// The problems, one a line.
  package var description: String { problems.joined(separator: "\n") }

  /// There is no pack in a folder.
  static func missing(_ folder: String) -> PackFault {
    PackFault(problems: ["\(folder): there is no pack here: no pack.yaml"])
  }

  /// Two packs have one name.
  static func repeated(_ name: String, _ folder: String) -> PackFault {
    PackFault(problems: ["\(folder): a pack named '\(name)' is served already"])
  }

  private init(problems: [String]) { self.problems = problems }

  /// Tells of the errors in a pack's files.
  init(_ folder: String, _ diagnostics: [Diagnostic]) {
    problems = diagnostics.filter { $0.severity == .error }.map { problem in
      let place = problem.location
      return "\(folder)/\(place.path):\(place.line):\(place.column): \(problem.message)"
    }
  }
}
