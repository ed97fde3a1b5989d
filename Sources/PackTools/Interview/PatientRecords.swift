public import Diagnostics
internal import Foundation
public import KnowledgeCore
internal import Packs

/// The patients of a file with one JSON object a line, in the terms of a pack.
public struct PatientRecords: Sendable {
  /// Why a file can't be used.
  public enum Failure: Error, Hashable, Sendable {
    /// There is no such file, or it can't be read.
    case unreadable(path: String)
    /// It holds what can't be read, or what the pack doesn't know: the first problems, and how many
    /// more there are.
    case broken([Diagnostic], more: Int)

    /// The failure in words, for the error output.
    public var text: String {
      switch self {
      case .unreadable(let path): return "anamnesis: the file '\(path)' can't be read"
      case .broken(let problems, let more):
        let formatter = DiagnosticFormatter(texts: [])
        let rest = more == 1 ? "1 problem" : "\(more) problems"
        return problems.map(formatter.string).joined()
          + (more == 0 ? "nothing was measured" : "and \(rest) more; nothing was measured")
      }
    }
  }

  /// How many problems are worded before the rest is counted.
  private static let shown = 20

  /// The file.
  public let path: String
  let patients: [RecordedPatient]

  /// How many patients there are.
  public var count: Int { patients.count }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - knowledge: The knowledge of the pack in whose terms to read it.
  /// - Throws: ``Failure`` with the problems of the whole file.
  public init(path: String, in knowledge: Knowledge) throws(Failure) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw .unreadable(path: path)
    }
    try self.init(path: path, text: String(decoding: data, as: UTF8.self), in: knowledge)
  }

  init(path: String, text: String, in knowledge: Knowledge) throws(Failure) {
    let names = PatientNames(knowledge)
    let lines = SourceText(path: path, text: text).lines.enumerated().filter {
      !$0.element.allSatisfy(\.isWhitespace)
    }.map { PatientLine(text: String($0.element), path: path, number: $0.offset + 1) }
    guard !lines.isEmpty else {
      let nothing = Diagnostic(
        "no-patients", "the file holds no patients", at: SourceLocation(path: path))
      throw .broken([nothing], more: 0)
    }
    let readings = Parallel.map(lines) { PatientReading(of: $0, names: names, isGuessing: false) }
    let count = readings.reduce(0) { $0 + $1.problems.count }
    if count > 0 {
      let broken = zip(lines, readings).filter { !$1.problems.isEmpty }.prefix(Self.shown)
      let problems = broken.flatMap {
        PatientReading(of: $0.0, names: names, isGuessing: true).problems
      }
      throw .broken(Array(problems.prefix(Self.shown)), more: max(count - Self.shown, 0))
    }
    self.path = path
    patients = readings.compactMap(\.patient)
  }
}
