/// An age in years and a sex, as people introduce themselves among strangers: `f35`.
struct AgeAndSex: Hashable, Sendable {
  let years: Double
  let sex: StatedValue.Sex

  init(years: Double, _ sex: StatedValue.Sex) {
    self.years = years
    self.sex = sex
  }

  /// The ages that are written so.
  ///
  /// From a hundred on such a number with an "f" is rather a temperature.
  static let years = 1..<100
}

extension ValueRoles {
  /// The sex that a letter stands for.
  var sex: StatedValue.Sex? {
    if contains(.female) { .female } else if contains(.male) { .male } else { nil }
  }
}
