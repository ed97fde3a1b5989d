/// What was measured, whatever it was.
public protocol Evaluation: Sendable {
  /// The figures.
  var measurements: [Measurement] { get }
  /// The data that was not there.
  var skipped: [String] { get }
}

extension Evaluation {
  /// Whether every bar is reached.
  ///
  /// - Parameter timeSlack: How many times as long as its bar a time may be, on a machine that others
  ///   use as well.
  /// - Returns: Whether no figure misses its bar.
  public func isReached(timeSlack: Double = 1) -> Bool {
    measurements.allSatisfy { $0.isReached(timeSlack: timeSlack) }
  }
}
