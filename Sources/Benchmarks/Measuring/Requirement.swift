import ArgumentParser

/// Which figures must be as good as is required of them.
enum Requirement: String, CaseIterable, ExpressibleByArgument {
  case none, steady, all

  /// The kinds of figures.
  var kinds: [Scoreboard.Kind] {
    switch self {
    case .none: []
    case .steady: [.steady]
    case .all: Scoreboard.Kind.allCases
    }
  }
}
