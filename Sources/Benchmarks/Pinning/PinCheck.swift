import Foundation

/// A measured quantity beside the one that is pinned.
struct PinCheck {
  /// What a figure is held to.
  enum Quantity: String {
    case ratio
    case instructions
  }

  /// How a measured quantity stands to its pin.
  enum Verdict: Equatable {
    /// It is about what it was.
    case kept
    /// It is so much more that something was made slower.
    case exceeded
    /// It is so much less that the pin says nothing any more.
    case undercut
  }

  /// How far a quantity may lie from its pin: a fifth of it.
  static let allowance = 0.2

  /// The name of the figure.
  let key: String
  /// What of it is checked.
  let quantity: Quantity
  /// What was measured.
  let measured: Double
  /// What is pinned.
  let pinned: Double

  /// The most that is allowed.
  var most: Double { pinned * (1 + Self.allowance) }

  /// How it stands.
  var verdict: Verdict {
    if measured > most { return .exceeded }
    return measured < pinned * (1 - Self.allowance) ? .undercut : .kept
  }

  /// What there is to say, if anything.
  var sentence: String? {
    let figures = "\(Self.text(measured)), pinned at \(Self.text(pinned))"
    return switch verdict {
    case .kept: nil
    case .exceeded: "\(key): the \(quantity.words) \(figures): more than \(Self.text(most))"
    case .undercut: "\(key): the \(quantity.words) \(figures): 'Scripts/bench pin' lowers the pin"
    }
  }

  private static func text(_ value: Double) -> String {
    String(format: value < 1_000 ? "%.2f" : "%.0f", value)
  }
}

extension PinCheck.Quantity {
  /// On what it depends: the counts on the program alone, ratios on what else the machine does, too.
  var kind: Scoreboard.Kind {
    switch self {
    case .ratio: .time
    case .instructions: .steady
    }
  }

  fileprivate var words: String {
    switch self {
    case .ratio: "ratio to the yardstick is"
    case .instructions: "number of instructions is"
    }
  }
}
