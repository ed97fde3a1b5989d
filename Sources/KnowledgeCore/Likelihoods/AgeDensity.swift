#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// At what ages a condition occurs: nine of ten within its usual ages, evenly, and the rest around
/// them, thinning out with the distance.
struct AgeDensity: Sendable {
  /// The greatest age that is reckoned with, in years.
  static let greatestAge = 100.0

  private let lower: Double
  private let upper: Double
  private let share: Double

  /// Creates the density of a condition with these usual ages, in years.
  init(lower: Double, upper: Double) {
    self.lower = max(lower, 0)
    // A span of days still has a width: nobody is born at an instant of an age.
    self.upper = max(upper, self.lower + 0.01)
    // What occurs at every age has nobody outside of its ages.
    share = self.lower <= 0.01 && self.upper >= Self.greatestAge ? 1 : 0.9
  }

  /// The logarithm of how much more often these ages, in years, occur in the condition than among
  /// people of all ages alike, when an age is wrong as often as an error says.
  func logRatio(of ages: ClosedRange<Double>, error: Double) -> Double {
    let low = min(max(ages.lowerBound, 0), Self.greatestAge)
    let high = min(max(ages.upperBound, low), Self.greatestAge)
    // An age in whole years means all of that year.
    let width = max(high - low, min(1, max(low * 0.1, 0.02)))
    let here = share(from: low, to: low + width) / width
    let general = 1 / Self.greatestAge
    return log((1 - error) * here / general + error)
  }

  /// The share of people with the condition between two ages.
  func share(from low: Double, to high: Double) -> Double { cumulative(high) - cumulative(low) }

  /// The share of people with the condition up to an age.
  private func cumulative(_ age: Double) -> Double {
    let outside = (1 - share) / 2
    let scale = max((upper - lower) / 4, 0.5)
    if age < lower { return outside * exp((age - lower) / scale) }
    if age > upper { return outside + share + outside * (1 - exp((upper - age) / scale)) }
    return outside + share * (age - lower) / (upper - lower)
  }
}
