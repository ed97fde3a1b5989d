public import Diagnostics
public import Packs

/// Checks packs for `anamnesis check`: one folder, or every pack directly below one.
public struct PackCheck: Sendable {
  /// What came of one pack.
  public struct Result: Sendable {
    /// The pack's folder, as it was given.
    public let path: String
    /// What came of loading it.
    public let outcome: PackLoader.Outcome
    /// How long it took to read, check and build it.
    public let duration: Duration

    /// What the pack holds, if it has no errors.
    public var summary: PackSummary? { outcome.pack.map(PackSummary.init) }

    /// Its problems for people, with lines and carets.
    public func text(style: DiagnosticFormatter.Style) -> String {
      let formatter = DiagnosticFormatter(
        texts: outcome.texts, prefix: path.hasSuffix("/") ? path : "\(path)/", style: style)
      return outcome.diagnostics.map(formatter.string).joined(separator: "\n")
    }
  }

  /// Why there is nothing to check.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder holds no pack, nor do the folders below it.
    case noPack(String)

    /// The failure in words.
    public var description: String {
      switch self {
      case .noPack(let path): "there is no pack in '\(path)': no pack.yaml in it or one level below"
      }
    }
  }

  /// The results, in alphabetical order of the packs.
  public let results: [Result]

  /// Checks the packs of a folder.
  ///
  /// - Throws: ``Failure`` when there is none.
  public init(path: String) throws(Failure) {
    results = try Self.packs(at: path).map { path in
      let start = ContinuousClock.now
      let outcome = PackLoader.load(PackDirectory(path: path).read())
      return Result(path: path, outcome: outcome, duration: .now - start)
    }
  }

  /// The folders of packs at a path: that folder itself, or those directly below it.
  static func packs(at path: String) throws(Failure) -> [String] {
    let directory = PackDirectory(path: path)
    let base = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let paths = directory.holdsPack ? [base] : directory.packsBelow.map { "\(base)/\($0)" }
    guard !paths.isEmpty else { throw .noPack(path) }
    return paths
  }

  /// Whether a pack has errors.
  public var containsError: Bool { results.contains { $0.outcome.diagnostics.containsError } }
}
