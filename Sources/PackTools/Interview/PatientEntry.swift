internal import Diagnostics
private import Foundation

/// A patient as a line of a file describes them, in the words of the data set.
///
/// Source: A. Fansi Tchango et al., DDXPlus, NeurIPS 2022 (arXiv:2205.09148).
struct PatientEntry: Decodable, Sendable {
  /// One condition of the record's own differential.
  struct Suspect: Decodable, Sendable {
    let title: String
    let share: Double

    init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      title = try pair.decode(String.self)
      share = try pair.decode(Double.self)
    }
  }

  /// Something that is there, with one of its values if it has any.
  struct Evidence: Sendable {
    let code: String
    let value: String?

    /// Reads `E_53`, or `E_56_@_3` with a value.
    init(_ written: String) {
      let parts = written.components(separatedBy: "_@_")
      code = parts[0]
      value = parts.count > 1 ? parts.dropFirst().joined(separator: "_@_") : nil
    }
  }

  let age: Double
  let sex: String
  let pathology: String
  let initial: String
  let evidences: [String]
  let ddx: [Suspect]

  /// What is wrong with a line that doesn't decode.
  enum Failure: Error, Hashable, Sendable {
    /// It is not an object.
    case noObject
    /// A key is not there.
    case missing(String)
    /// What stands behind a key is of another kind.
    case unfit(String)
  }

  /// Reads a line.
  init(json line: String) throws(Failure) {
    do {
      self = try JSONDecoder().decode(PatientEntry.self, from: Data(line.utf8))
    } catch DecodingError.keyNotFound(let key, _) {
      throw .missing(key.stringValue)
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      throw context.codingPath.first.map { .unfit($0.stringValue) } ?? .noObject
    } catch {
      throw .noObject
    }
  }
}

extension PatientEntry.Failure {
  /// The failure for the author of the file.
  func diagnostic(at location: SourceLocation) -> Diagnostic {
    let message =
      switch self {
      case .noObject: "the line is no JSON object"
      case .missing(let key): "the patient has no '\(key)'"
      case .unfit(let key): "'\(key)' doesn't hold what it should"
      }
    return Diagnostic("broken-patient", message, at: location)
  }
}
