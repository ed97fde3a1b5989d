@testable import PackTools
import Testing

/// How far off chance may have put a figure.
@Suite struct ConfidenceIntervalTests {
  // The first four are those of R. G. Newcombe, "Two-sided confidence intervals for the single
  // proportion", Statistics in Medicine 17, 1998, table I, method 3; the others are by hand.
  @Test(
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1), (0, 1, 0, 0.7935),
    ] as [(Int, Int, Double, Double)])
  func `Wilson's interval holds near none and near all`(
    _ part: Int, _ whole: Int, _ low: Double, _ high: Double
  ) throws {
    let interval = try #require(ConfidenceInterval.wilson(part, of: whole))
    #expect(abs(interval.low - low) < 5e-5 && abs(interval.high - high) < 5e-5, "\(interval)")
    #expect((part == 0) == (interval.low == 0) && (part == whole) == (interval.high == 1))
  }

  @Test func `the interval of a mean is normal`() throws {
    // The deviation is √2.5, the error of the mean √0.5.
    let interval = try #require(ConfidenceInterval.mean(of: [1, 2, 3, 4, 5]))
    #expect(abs(interval.low - 1.61410) < 1e-5 && abs(interval.high - 4.38590) < 1e-5)
  }

  @Test func `drawing samples again agrees with the normal interval of a mean`() throws {
    let values = (0..<200).map(Double.init)
    let normal = try #require(ConfidenceInterval.mean(of: values))
    let drawn = try #require(ConfidenceInterval.bootstrap(of: values, \.mean))
    let (width, expected) = (drawn.high - drawn.low, normal.high - normal.low)
    #expect(abs(width / expected - 1) < 0.1)
    #expect(abs((drawn.low + drawn.high) / 2 - 99.5) < 1e-9)
    #expect(drawn == ConfidenceInterval.bootstrap(of: values, \.mean))
  }

  @Test func `too few examples have no interval`() {
    #expect(ConfidenceInterval.wilson(0, of: 0) == nil)
    #expect(ConfidenceInterval.mean(of: []) == nil && ConfidenceInterval.mean(of: [7]) == nil)
    #expect(ConfidenceInterval.bootstrap(of: [7.0], \.mean) == nil)
  }

  @Test func `an interval ends where a figure does`() {
    let interval = ConfidenceInterval(low: -0.5, high: 1.25)
    #expect(interval.clamped(to: 0...1) == ConfidenceInterval(low: 0, high: 1))
    #expect(interval.inPercent == ConfidenceInterval(low: -50, high: 125))
  }

  @Test(
    arguments: [
      ([], 50, 0), ([7], 99, 7), ([3, 1, 2], 50, 2), ([4, 1, 3, 2], 50, 3), ([1, 2], 100, 2),
      ([5, 1], 0, 1),
    ] as [([Double], Int, Double)])
  func `percentiles are values`(_ values: [Double], _ percent: Int, _ value: Double) {
    #expect(values.percentile(percent) == value)
  }
}
