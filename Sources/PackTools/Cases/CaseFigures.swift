internal import KnowledgeCore

/// The figures of some conversations.
struct CaseFigures: Sendable {
  private let data: String
  private let scores: [CaseScore]
  private let hasBars: Bool

  /// Gathers figures.
  ///
  /// - Parameters:
  ///   - data: What to call the conversations.
  ///   - scores: How they ended.
  ///   - hasBars: Whether to hold the figures against what is required of a whole file.
  init(_ data: String, _ scores: [CaseScore], hasBars: Bool = false) {
    self.data = data
    self.scores = scores
    self.hasBars = hasBars
  }

  /// The figures, but for those of something that nobody has.
  var measurements: [Measurement] { places + urgencies + efforts + hearing }

  /// How often the truth was found: of those in whom it can be.
  var places: [Measurement] {
    let listed = scores.filter { !$0.isOutside }
    return [
      share("truth first", of: listed, .atLeast(70)) { $0.isRightAmong(first: 1) },
      share("truth among the first 3", of: listed, .atLeast(87)) { $0.isRightAmong(first: 3) },
    ].compactMap(\.self)
  }

  /// Whether it was noticed that the truth isn't in the pack.
  var openEnds: [Measurement] {
    [
      share("nothing stands out", of: scores) { $0.isOpenEnded },
      scores.isEmpty
        ? nil
        : Measurement(
          data, "share of what isn't listed, mean", 100 * scores.map(\.unlistedShare).mean,
          .percent),
    ].compactMap(\.self)
  }

  /// How soon people were told to be seen.
  var urgencies: [Measurement] {
    let due = scores.filter { $0.warns != nil }
    return [
      share("urgency exact", of: scores) { $0.excess == 0 },
      share("urgency not too low", of: scores, .atLeast(97)) { $0.excess >= 0 },
      share("urgency too low by 2 or more", of: scores, .atMost(0)) { $0.excess <= -2 },
      share("warnings that came", of: due, .atLeast(100)) { $0.warns == true },
    ].compactMap(\.self)
  }

  /// How many questions people had to answer.
  var efforts: [Measurement] {
    guard !scores.isEmpty else { return [] }
    let counts = scores.map { Double($0.questions) }
    let most = Double(CaseMiss.mostQuestions)
    return [
      Measurement(
        data, "questions, median", counts.percentile(50), .count,
        bar: hasBars ? .atMost(most) : nil),
      Measurement(data, "questions, 90th percentile", counts.percentile(90), .count),
    ]
  }

  /// What was heard of the first words.
  var hearing: [Measurement] {
    func count(_ findings: (OpeningScore) -> [ID<Finding>]) -> Int {
      scores.reduce(0) { $0 + findings($1.opening).count }
    }
    let (right, contrary, unrecorded) = (count(\.right), count(\.contrary), count(\.unrecorded))
    let (heard, missed) = (count(\.heard), count(\.missed))
    return [
      share(
        "heard in the opening and right", right, of: right + contrary + unrecorded,
        note: "\(contrary) to the contrary, \(unrecorded) not on record"),
      share("stated in the opening and heard", heard, of: heard + missed),
    ].compactMap(\.self)
  }

  private func share(
    _ name: String, of scores: [CaseScore], _ bar: Measurement.Bar? = nil,
    _ isCounted: (CaseScore) -> Bool
  ) -> Measurement? {
    share(name, scores.count(where: isCounted), of: scores.count, bar)
  }

  private func share(
    _ name: String, _ part: Int, of whole: Int, _ bar: Measurement.Bar? = nil, note: String = ""
  ) -> Measurement? {
    guard whole > 0 else { return nil }
    let notes = ["\(part) of \(whole)", note].filter { !$0.isEmpty }
    return Measurement(
      data, name, percent(part, of: whole), .percent,
      interval: ConfidenceInterval.wilson(part, of: whole)?.inPercent,
      bar: hasBars ? bar : nil, note: notes.joined(separator: "; "))
  }
}
