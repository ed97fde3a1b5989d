import Foundation

/// Measured figures, printed as they come, each beside the bar that it must reach.
struct Scoreboard {
  /// What a figure must be.
  enum Bar {
    /// At most this.
    case most(Double)
    /// At least this.
    case least(Double)
  }

  /// On what a figure depends.
  enum Kind: String, CaseIterable {
    /// On the program alone: a size, or a ratio to something that was measured beside it.
    case steady
    /// On the machine as well, and on what else it does.
    case time
  }

  /// The kinds of the figures that miss their bars.
  private(set) var misses: Set<Kind> = []

  /// Prints a heading.
  func section(_ title: String) { print("\n\(title)") }

  /// Prints a figure, and notes whether it reaches its bar.
  ///
  /// - Parameters:
  ///   - name: What was measured.
  ///   - value: The figure.
  ///   - unit: Its unit.
  ///   - bar: What it must be, if there is a bar.
  ///   - kind: On what it depends.
  mutating func note(
    _ name: String, _ value: Double, _ unit: String, _ bar: Bar? = nil, _ kind: Kind = .time
  ) {
    var line =
      "  \(name.padding(toLength: 44, withPad: " ", startingAt: 0)) \(Self.text(value)) \(unit)"
    switch bar {
    case .most(let limit):
      line += "  (at most \(Self.text(limit)))"
      if value > limit { fail(kind, &line) }
    case .least(let limit):
      line += "  (at least \(Self.text(limit)))"
      if value < limit { fail(kind, &line) }
    case nil: break
    }
    print(line)
  }

  private mutating func fail(_ kind: Kind, _ line: inout String) {
    misses.insert(kind)
    line += "  MISSED"
  }

  private static func text(_ value: Double) -> String {
    let digits = value < 10 ? 3 : value < 1_000 ? 1 : 0
    return value.formatted(
      .number.precision(.fractionLength(digits)).locale(Locale(identifier: "en_US_POSIX")))
  }
}
