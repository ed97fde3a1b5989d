import Testing

@testable import Benchmarks

/// Where measurements lie.
@Suite struct SpreadTests {
  @Test(
    arguments: [
      ([], 0, 0, 0), ([7], 7, 7, 0), ([3, 1], 1, 2, 50), ([5, 1, 4, 2, 3], 1, 3, 66.666),
      ([2, 2, 2, 2, 900], 2, 2, 0),
    ] as [([Double], Double, Double, Double)])
  func `least, median and the middle half`(
    _ values: [Double], _ least: Double, _ median: Double, _ percent: Double
  ) {
    let spread = Spread(of: values)
    #expect(spread.least == least)
    #expect(spread.median == median)
    #expect(abs(spread.percent - percent) < 0.001)
  }

  @Test func `the yardstick does the same each time, and more when told so`() {
    #expect(Yardstick().work(3) == Yardstick().work(3))
    #expect(Yardstick().work(3) != Yardstick().work(4))
  }

  @Test func `a ratio grows with the work`() {
    let yardstick = Yardstick()
    func ratio(_ times: Int) -> Double {
      Comparison(Work("", key: "") { yardstick.work(times) }, yardstick, rounds: 2).ratio
    }
    #expect((50..<200).contains(ratio(100)))
    #expect(ratio(400) > 2 * ratio(100))
  }
}
