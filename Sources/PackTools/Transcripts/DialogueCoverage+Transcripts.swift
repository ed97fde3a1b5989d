internal import Diagnostics
internal import Packs

extension DialogueCoverage {
  /// The part of a pack's coverage that is about its scripts.
  public init(_ coverage: PackCoverage) {
    self.init(states: coverage.counts(.states), transitions: coverage.counts(.transitions))
  }

  /// The coverage as JSON, for `anamnesis graph`.
  public func json() throws -> String { try jsonText() }
}

extension PackCoverage {
  /// How often each part of a kind was exercised, by name, without what never was.
  func counts(_ kind: Kind) -> [String: Int] {
    Dictionary(
      parts(kind).lazy.map { ($0.value.name, count($0.value)) }.filter { $1 > 0 },
      uniquingKeysWith: { first, _ in first })
  }
}
