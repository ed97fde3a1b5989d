/// How strongly something speaks, in bands that a person can tell apart.
///
/// Bands stand for sums of rough numbers better than figures do: a share of 0.62 is no more certain
/// than one of 0.55.
public enum Strength: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Not worth mentioning: less than 2 decibans.
  case negligible
  /// Hardly more than a hint: 2 to 5 decibans.
  case slight
  /// 5 to 10 decibans.
  case moderate
  /// 10 to 15 decibans.
  case strong
  /// More than 15 decibans.
  case veryStrong

  /// The band of a weight of evidence, for or against.
  ///
  /// Source: H. Jeffreys, Theory of Probability (3rd ed. 1961), appendix B, whose grades are half
  /// powers of ten, which are 5 decibans each.
  public init(decibans: Double) {
    self =
      switch abs(decibans) {
      case ..<2: .negligible
      case ..<5: .slight
      case ..<10: .moderate
      case ..<15: .strong
      default: .veryStrong
      }
  }

  /// Orders from weak to strong.
  public static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
}

/// How well a condition fits, in bands of its share.
public enum Fit: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// A share of less than 0.05.
  case poor
  /// 0.05 to 0.2.
  case possible
  /// 0.2 to 0.5.
  case fair
  /// 0.5 to 0.9.
  case good
  /// 0.9 and more.
  case clear

  /// The band of a share.
  public init(share: Double) {
    self =
      switch share {
      case ..<0.05: .poor
      case ..<0.2: .possible
      case ..<0.5: .fair
      case ..<0.9: .good
      default: .clear
      }
  }

  /// Orders from poor to clear.
  public static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
}
