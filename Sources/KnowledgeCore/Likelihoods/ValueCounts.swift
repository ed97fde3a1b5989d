internal import Expressions

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What a pack states about the values of one choice, before it becomes a ``ValueTable``.
///
/// Counts are small: of nine patients, three had it here. So each condition's counts are drawn
/// towards what all conditions have together, as if ``priorCount`` more patients of that kind had
/// been seen (a Dirichlet prior with the pooled distribution as its mean). Values on a scale also
/// lend part of their counts to their neighbours.
///
/// Source: A. Gelman et al., Bayesian Data Analysis (3rd ed. 2013), §§ 3.4 and 5.
struct ValueCounts {
  /// How many patients the pooled distribution counts for.
  static let priorCount = 4.0

  private let count: Int
  private let isMultiple: Bool
  private let isOrdered: Bool
  private var counted: [(hypothesis: Int, counts: [Double], total: Double)] = []
  private var stated: [(hypothesis: Int, bands: [Double?])] = []

  /// Creates counts of a choice with so many values.
  init(values count: Int, isMultiple: Bool, isOrdered: Bool) {
    self.count = count
    self.isMultiple = isMultiple
    self.isOrdered = isOrdered
  }

  /// Adds what one condition states.
  mutating func add(_ links: [EvidenceLink], of hypothesis: Int) {
    var counts = [Double](repeating: 0, count: count)
    var total = 0.0
    var bands = [Double?](repeating: nil, count: count)
    for link in links {
      guard let place = link.value, place < count else { continue }
      switch link.likelihood {
      case .rate(let rate):
        counts[place] += Double(rate.count)
        total = max(total, Double(rate.total))
      case .frequency(let frequency): bands[place] = frequency.probability
      }
    }
    if bands.contains(where: { $0 != nil }) {
      stated.append((hypothesis, bands))
    } else if total > 0 {
      counted.append((hypothesis, isOrdered ? Self.lentToNeighbours(counts) : counts, total))
    }
  }

  /// The finished table, or `nil` when no condition states anything.
  func table(error: Double) -> ValueTable? {
    guard !counted.isEmpty || !stated.isEmpty else { return nil }
    let pooled = pooled
    func softened(_ distribution: [Double]) -> [Double] {
      zip(distribution, pooled).map { own, general in
        min(max((1 - error) * own + error * general, 1e-6), 1 - 1e-6)
      }
    }
    let rows =
      counted.map { entry in
        let drawn = zip(entry.counts, pooled).map { own, general in
          (own + Self.priorCount * general) / (entry.total + Self.priorCount)
        }
        return (entry.hypothesis, softened(drawn))
      }
      + stated.map { ($0.hypothesis, softened(filled($0.bands, pooled))) }
    return ValueTable(
      background: pooled, rows: rows.sorted { $0.0 < $1.0 }, isMultiple: isMultiple)
  }

  /// What all conditions have together; all values alike where nobody counted.
  private var pooled: [Double] {
    var sums = [Double](repeating: 0.5, count: count)
    var total = isMultiple ? 1.0 : 0.5 * Double(count)
    for entry in counted {
      for place in 0..<count { sums[place] += entry.counts[place] }
      total += isMultiple ? entry.total : entry.counts.reduce(0, +)
    }
    return sums.map { $0 / total }
  }

  /// The bands that a condition states, and the rest of the whole among its other values.
  private func filled(_ bands: [Double?], _ pooled: [Double]) -> [Double] {
    guard !isMultiple else { return zip(bands, pooled).map { $0 ?? $1 } }
    let stated = bands.reduce(0) { $0 + ($1 ?? 0) }
    let open = zip(bands, pooled).reduce(0) { $0 + ($1.0 == nil ? $1.1 : 0) }
    let rest = max(1 - stated, 0.01)
    let whole = stated + (open > 0 ? rest : 0)
    return zip(bands, pooled).map { band, general in
      (band ?? rest * general / open) / whole
    }
  }

  /// A third of the way to the neighbours, and a ninth to theirs: a five on a scale of ten is
  /// nearly a four.
  private static func lentToNeighbours(_ counts: [Double]) -> [Double] {
    let kernel = { (distance: Int) in exp(-Double(abs(distance))) }
    return counts.indices.map { place in
      counts.indices.reduce(0) { sum, other in
        let whole = counts.indices.reduce(0) { $0 + kernel($1 - other) }
        return sum + counts[other] * kernel(place - other) / whole
      }
    }
  }
}
