internal import Diagnostics
internal import Packs

/// The result of a check in SARIF, so that editors and code hosts show it at the lines.
///
/// Source: Static Analysis Results Interchange Format 2.1.0, OASIS Standard, 2020.
public struct SARIFReport: Sendable {
  private let check: PackCheck
  private let version: String

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - check: The check.
  ///   - version: The version of this program.
  public init(of check: PackCheck, version: String) {
    self.check = check
    self.version = version
  }

  /// The report as text.
  public func text() throws -> String {
    let problems = check.results.flatMap { result in
      result.outcome.diagnostics.map { (path: result.path, diagnostic: $0) }
    }
    let ids = Set(problems.map(\.diagnostic.id.rawValue)).sorted()
    let driver = Driver(
      name: "anamnesis", semanticVersion: version, rules: ids.map { Rule(id: $0) })
    let run = Run(
      tool: Tool(driver: driver), columnKind: "unicodeCodePoints",
      results: problems.map { Finding($0.diagnostic, in: $0.path) })
    return try Log(runs: [run]).jsonText()
  }

  private struct Log: Encodable {
    let version = "2.1.0"
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case version
      case schema = "$schema"
      case runs
    }
  }

  private struct Run: Encodable {
    let tool: Tool
    let columnKind: String
    let results: [Finding]
  }

  private struct Tool: Encodable { let driver: Driver }

  private struct Driver: Encodable {
    let name: String
    let semanticVersion: String
    let rules: [Rule]
  }

  private struct Rule: Encodable { let id: String }

  private struct Finding: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]
    let relatedLocations: [Location]

    init(_ diagnostic: Diagnostic, in folder: String) {
      let hint = diagnostic.suggestion.map { "; did you mean '\($0)'?" } ?? ""
      ruleId = diagnostic.id.rawValue
      level = diagnostic.severity.rawValue
      message = Message(text: diagnostic.message + hint)
      locations = [Location(diagnostic.location, in: folder, message: nil)]
      relatedLocations = diagnostic.notes.map {
        Location($0.location, in: folder, message: $0.message)
      }
    }
  }

  private struct Message: Encodable { let text: String }

  private struct Location: Encodable {
    let physicalLocation: PhysicalLocation
    let message: Message?

    init(_ location: SourceLocation, in folder: String, message: String?) {
      physicalLocation = PhysicalLocation(
        artifactLocation: Artifact(uri: "\(folder)/\(location.path)"),
        region: Region(
          startLine: location.line, startColumn: location.column,
          endColumn: location.column + max(location.length, 1)))
      self.message = message.map(Message.init)
    }
  }

  private struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }

  private struct Artifact: Encodable { let uri: String }

  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endColumn: Int
  }
}
