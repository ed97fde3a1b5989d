/// Whether a part of a script was used at all, which its colours show beside its count.
///
/// The two hues are told apart by people who see red and green alike.
/// Source: M. Okabe, K. Ito, "Color Universal Design", 2008.
enum Usage: Hashable, Sendable, CaseIterable {
  /// It was.
  case covered
  /// It wasn't.
  case uncovered

  /// The usage of what was used so many times, or `nil` where that isn't counted.
  init?(_ count: Int?) {
    guard let count else { return nil }
    self = count > 0 ? .covered : .uncovered
  }

  /// The colour of lines.
  var stroke: String {
    switch self {
    case .covered: "#0072B2"
    case .uncovered: "#D55E00"
    }
  }

  /// The colour inside of boxes.
  var fill: String {
    switch self {
    case .covered: "#E1F0F8"
    case .uncovered: "#FBE9DD"
    }
  }

  /// The colour of text inside of boxes, so that it can be read where the page is dark.
  static let ink = "#000000"
}
