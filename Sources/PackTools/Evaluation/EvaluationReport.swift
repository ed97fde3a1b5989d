internal import Foundation

/// The figures of an evaluation as a table for people, or as JSON for machines.
public struct EvaluationReport: Sendable {
  private let evaluation: MatcherEvaluation

  /// Creates a report.
  public init(_ evaluation: MatcherEvaluation) { self.evaluation = evaluation }

  /// A table: one figure a line, with its bar and whether it is reached.
  public var table: String {
    var lines: [String] = []
    var data = ""
    for measurement in evaluation.measurements {
      if measurement.data != data {
        data = measurement.data
        lines.append(data)
      }
      lines.append("  \(line(measurement))")
    }
    lines += evaluation.skipped.map { "\($0): skipped, not in the folder" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ measurement: Measurement) -> String {
    let name = measurement.name.padding(toLength: 46, withPad: " ", startingAt: 0)
    let figure = String(format: "%8.2f %@", measurement.figure, measurement.unit.rawValue)
    let bar =
      switch measurement.bar {
      case .atLeast(let bar): String(format: "at least %g: %@", bar, verdict(measurement))
      case .atMost(let bar): String(format: "at most %g: %@", bar, verdict(measurement))
      case nil: "reported"
      }
    let note = measurement.note.isEmpty ? "" : " (\(measurement.note))"
    return "\(name) \(figure)  \(bar)\(note)"
  }

  private func verdict(_ measurement: Measurement) -> String {
    measurement.isReached ? "reached" : "MISSED"
  }

  /// One object with all figures.
  public var json: String {
    let rows = evaluation.measurements.map { measurement -> [String: Any] in
      var row: [String: Any] = [
        "data": measurement.data, "name": measurement.name, "figure": measurement.figure,
        "unit": measurement.unit.rawValue, "reached": measurement.isReached,
        "note": measurement.note,
      ]
      switch measurement.bar {
      case .atLeast(let bar): row["atLeast"] = bar
      case .atMost(let bar): row["atMost"] = bar
      case nil: break
      }
      return row
    }
    let object: [String: Any] = ["measurements": rows, "skipped": evaluation.skipped]
    let data = try? JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
    return String(decoding: data ?? Data(), as: UTF8.self) + "\n"
  }
}
