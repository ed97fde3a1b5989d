internal import Foundation

/// The figures of an evaluation as a table for people, or as JSON for machines.
public struct EvaluationReport: Sendable {
  private let evaluation: any Evaluation

  /// Creates a report.
  public init(_ evaluation: some Evaluation) { self.evaluation = evaluation }

  /// A table: one figure a line, with its interval, its bar and whether it is reached.
  public var table: String {
    let hasIntervals = evaluation.measurements.contains { $0.interval != nil }
    var lines: [String] = []
    var data = ""
    for measurement in evaluation.measurements {
      if measurement.data != data {
        data = measurement.data
        lines.append(data)
      }
      lines.append("  \(line(measurement, hasIntervals: hasIntervals))")
    }
    lines += evaluation.skipped.map { "\($0): skipped, not in the folder" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ measurement: Measurement, hasIntervals: Bool) -> String {
    let name = measurement.name.padded(to: 46)
    var figure = String(format: "%8.2f %@", measurement.figure, measurement.unit.rawValue)
    if hasIntervals {
      let interval = measurement.interval.map { String(format: "%6.2f to %6.2f", $0.low, $0.high) }
      figure = [figure.padded(to: 12), (interval ?? "").padded(to: 16)].joined(separator: " ")
    }
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
  public func json() throws -> String {
    try Entry(
      measurements: evaluation.measurements.map(Figure.init), skipped: evaluation.skipped
    ).jsonText()
  }

  private struct Entry: Encodable {
    let measurements: [Figure]
    let skipped: [String]
  }

  /// A figure for tools.
  struct Figure: Encodable {
    let data: String
    let name: String
    let figure: Double
    let unit: String
    let low: Double?
    let high: Double?
    let atLeast: Double?
    let atMost: Double?
    let reached: Bool
    let note: String

    init(_ measurement: Measurement) {
      data = measurement.data
      name = measurement.name
      figure = measurement.figure
      unit = measurement.unit.rawValue
      low = measurement.interval?.low
      high = measurement.interval?.high
      switch measurement.bar {
      case .atLeast(let bar): (atLeast, atMost) = (bar, nil)
      case .atMost(let bar): (atLeast, atMost) = (nil, bar)
      case nil: (atLeast, atMost) = (nil, nil)
      }
      reached = measurement.isReached
      note = measurement.note
    }
  }
}

extension String {
  /// The text with blanks up to a width, or as it is when it is wider.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}
