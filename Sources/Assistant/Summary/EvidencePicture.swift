/// What speaks for and against a candidate as bars, with the same in words for who can't see them.
struct EvidencePicture {
  private let candidate: VisitSummary.Candidate
  private let reasons: [VisitSummary.Reason]

  /// The most bars.
  private static let mostBars = 10
  /// The weight from which on a bar has its full length, in decibans.
  private static let fullWeight = 20.0
  private static let width = 480
  private static let rowHeight = 18
  /// Where the bars begin, to the right for it and to the left against it.
  private static let axis = 380
  private static let longestBar = 95.0
  private static let longestLabel = 42

  /// Draws a candidate, unless hardly anything speaks.
  init?(of candidate: VisitSummary.Candidate) {
    let all = candidate.supporting + candidate.opposing
    reasons = Array(
      all.filter(\.counts)
        .sorted { abs($0.decibans) > abs($1.decibans) }.prefix(Self.mostBars))
    self.candidate = candidate
    if reasons.isEmpty { return nil }
  }

  /// The picture as SVG.
  var markup: String {
    let height = Self.rowHeight * reasons.count + 4
    let name = candidate.condition.escaped
    return """
      <svg role="img" aria-labelledby="\(name)-title \(name)-words" width="\(Self.width)" \
      height="\(height)" viewBox="0 0 \(Self.width) \(height)">
      <title id="\(name)-title">What speaks for and against \(candidate.title.escaped)</title>
      <desc id="\(name)-words">\(description.escaped)</desc>
      <line x1="\(Self.axis)" y1="0" x2="\(Self.axis)" y2="\(height)"/>
      \(reasons.enumerated().map(bar).joined(separator: "\n"))
      </svg>
      """
  }

  private var description: String {
    reasons.map { "\($0.words): \($0.strength) \($0.isFor ? "for" : "against")" }
      .joined(separator: "; ")
  }

  private func bar(_ place: Int, _ reason: VisitSummary.Reason) -> String {
    let share = min(abs(reason.decibans) / Self.fullWeight, 1)
    let length = max(Int((share * Self.longestBar).rounded()), 1)
    let top = place * Self.rowHeight + 4
    let start = reason.isFor ? Self.axis : Self.axis - length
    let label =
      reason.words.count > Self.longestLabel
      ? "\(reason.words.prefix(Self.longestLabel - 1))…" : reason.words
    return """
      <text x="0" y="\(top + 10)">\(label.escaped)</text>
      <rect class="\(reason.isFor ? "for" : "against")" x="\(start)" y="\(top)" \
      width="\(length)" height="11"/>
      """
  }
}

extension VisitSummary.Reason {
  /// Whether it speaks for the condition.
  fileprivate var isFor: Bool { decibans > 0 }
}
