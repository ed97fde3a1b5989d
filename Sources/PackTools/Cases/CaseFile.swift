public import Diagnostics
internal import KnowledgeCore
public import Packs

/// The cases of a file with one JSON list, in the terms of a pack.
public struct CaseFile: Sendable {
  /// Why a file can't be used.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such file, or it can't be read.
    case unreadable(path: String)
    /// It holds what can't be read, or what the pack doesn't know.
    case broken([Diagnostic])

    /// The failure in words, for the error output.
    public var text: String {
      switch self {
      case .unreadable(let path): "anamnesis: the file '\(path)' can't be read"
      case .broken(let problems):
        problems.map(DiagnosticFormatter(texts: []).string).joined() + "nothing was measured"
      }
    }
  }

  /// The file.
  public let path: String
  /// What the pack doesn't know, and what was left out because of that.
  public let warnings: [Diagnostic]
  let cases: [RecordedCase]

  /// How many cases there are.
  public var count: Int { cases.count }

  /// The ids of the cases.
  public var names: [String] { cases.map(\.name) }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - pack: The pack in whose terms to read it.
  /// - Throws: ``Failure`` with the problems of the whole file.
  public init(path: String, in pack: Pack) throws(Failure) {
    guard let file = ReleaseFile(reading: path) else { throw .unreadable(path: path) }
    try self.init(file, in: pack.knowledge)
  }

  init(_ file: ReleaseFile, in knowledge: Knowledge) throws(Failure) {
    var reader = ReleaseReader()
    guard let value = reader.object(in: file, as: JSONValue.self) else {
      throw .broken(reader.problems)
    }
    guard case .list(let values) = value, !values.isEmpty else {
      throw .broken([
        Diagnostic("no-cases", "the file must be a list of cases", at: file.location)
      ])
    }
    let places = JSONPlaces(of: file)
    let readings = values.enumerated().map { number, value in
      CaseReading(of: value, number: number, places: places, in: knowledge)
    }
    let cases = readings.compactMap(\.person)
    let problems =
      (readings.flatMap(\.problems) + Self.duplicates(values, places)).inReadingOrder()
    guard !problems.containsError else { throw .broken(problems) }
    path = file.path
    warnings = problems
    self.cases = cases
  }

  private static func duplicates(_ values: [JSONValue], _ places: JSONPlaces) -> [Diagnostic] {
    var seen: Set<String> = []
    return values.enumerated().compactMap { number, value in
      guard case .object(let fields) = value, case .text(let name) = fields["id"],
        !seen.insert(name).inserted
      else { return nil }
      return Diagnostic(
        "duplicate-case", "case '\(name)', 'id': an earlier case has this id",
        at: places.place(of: [String(number), "id"]))
    }
  }

  private init(_ file: CaseFile, only names: Set<String>) {
    path = file.path
    warnings = file.warnings
    cases = file.cases.filter { names.contains($0.name) }
  }

  /// The same file with some of its cases only.
  public func only(_ names: some Sequence<String>) -> CaseFile { CaseFile(self, only: Set(names)) }
}
