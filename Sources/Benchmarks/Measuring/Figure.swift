/// One figure: what was measured, and what came of it.
struct Figure: Encodable {
  /// What figures count.
  enum Unit: String, Encodable {
    case microseconds, kilobytes, megabytes
  }

  /// What was measured.
  let name: String
  /// Under which name it is pinned, if it can be.
  let key: String?
  /// What it counts.
  let unit: Unit
  /// The values.
  let spread: Spread
  /// How often the yardstick fits into it, if it was held against it.
  let ratio: Double?
  /// How many instructions it takes, if those were counted.
  var instructions: Double?

  /// Sums values up.
  init(_ name: String, key: String? = nil, _ unit: Unit, of values: [Double], ratio: Double? = nil)
  {
    self.name = name
    self.key = key
    self.unit = unit
    spread = Spread(of: values)
    self.ratio = ratio
  }
}
