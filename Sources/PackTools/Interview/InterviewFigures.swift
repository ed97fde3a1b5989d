/// The figures of all interviews at one threshold.
struct InterviewFigures: Sendable {
  private let data: String
  private let scores: [InterviewScore]
  private let severe: [InterviewScore]
  private let requiredAccuracy: Double?

  /// Gathers figures.
  ///
  /// - Parameters:
  ///   - data: What to call the threshold.
  ///   - scores: How the interviews stood, one a patient.
  ///   - severe: Those of patients who must be seen today or at once.
  ///   - requiredAccuracy: In how many percent the true condition must come first, if that is required.
  init(
    _ data: String, _ scores: [InterviewScore], severe: [InterviewScore],
    requiredAccuracy: Double? = nil
  ) {
    self.data = data
    self.scores = scores
    self.severe = severe
    self.requiredAccuracy = requiredAccuracy
  }

  /// The figures, but for those of something that nobody has.
  var measurements: [Measurement] {
    let bar = requiredAccuracy.map { Measurement.Bar.atLeast($0) }
    return [
      questions,
      share("threshold reached", of: scores, \.isSettled),
      share("truth first (GTPA@1)", of: scores, bar: bar) { $0.isTrueAmong(first: 1) },
      share("truth among the first 3 (GTPA@3)", of: scores) { $0.isTrueAmong(first: 3) },
      share("truth among the first 5 (GTPA@5)", of: scores) { $0.isTrueAmong(first: 5) },
      share("truth not ruled out (GTPA)", of: scores) { $0.place != nil },
      share("severe truth among the first 3", of: severe) { $0.isTrueAmong(first: 3) },
      agreement("recall of the differential (DDR)", \.recall),
      agreement("precision of the differential (DDP)", \.precision),
      agreement("F1 of the differential (DDF1)", \.f1),
      calibration,
    ].compactMap(\.self)
  }

  private var questions: Measurement {
    let counts = scores.map { Double($0.questions) }
    return Measurement(
      data, "questions, mean (IL)", counts.mean, .count,
      interval: ConfidenceInterval.mean(of: counts)?.clamped(to: 0...(.infinity)),
      note: "median \(Int(counts.percentile(50)))")
  }

  private func share(
    _ name: String, of scores: [InterviewScore], bar: Measurement.Bar? = nil,
    _ isCounted: (InterviewScore) -> Bool
  ) -> Measurement? {
    guard !scores.isEmpty else { return nil }
    let part = scores.count(where: isCounted)
    return Measurement(
      data, name, percent(part, of: scores.count), .percent,
      interval: ConfidenceInterval.wilson(part, of: scores.count)?.inPercent, bar: bar,
      note: "\(part) of \(scores.count)")
  }

  private func agreement(
    _ name: String, _ part: (DifferentialAgreement) -> Double
  ) -> Measurement? {
    let parts = scores.compactMap(\.agreement).map(part)
    guard !parts.isEmpty else { return nil }
    return Measurement(
      data, name, 100 * parts.mean, .percent,
      interval: ConfidenceInterval.mean(of: parts)?.clamped(to: 0...1).inPercent,
      note: "mean of \(parts.count)")
  }

  private var calibration: Measurement {
    var error = CalibrationError()
    for score in scores { error.count(share: score.bestShare, isTrue: score.isBestTrue) }
    return Measurement(
      data, "expected calibration error", 100 * error.value, .percent,
      interval: error.interval?.inPercent, note: "share of the first condition, 10 bins")
  }
}
