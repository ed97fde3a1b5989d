@testable import PackTools
import Testing

/// Shares beside how often they were right.
@Suite struct CalibrationErrorTests {
  @Test(
    arguments: [
      ([], 0),
      ([(1, true), (1, true), (0, false)], 0),
      ([(1, false)], 1),
      ([(0.95, true), (0.95, false), (0.55, true)], 0.45),  // (|-0.05 + 0.95| + |-0.45|) / 3
      ([(0.55, true), (0.58, false)], 0.065),  // one bin: |-0.45 + 0.58| / 2
      ([(0.55, true), (0.65, false)], 0.55),  // two bins: (0.45 + 0.65) / 2
      ([(0.6, false), (0.59, true)], 0.505),  // a bin begins with its lower end
    ] as [([(Double, Bool)], Double)])
  func `the error is the mean gap of the bins`(_ samples: [(Double, Bool)], _ error: Double) {
    var calibration = CalibrationError()
    for (share, isTrue) in samples { calibration.count(share: share, isTrue: isTrue) }
    #expect(abs(calibration.value - error) < 1e-12)
  }

  @Test func `the interval lies around the error and narrows with more samples`() throws {
    func interval(_ count: Int) throws -> ConfidenceInterval {
      var calibration = CalibrationError()
      for number in 0..<count { calibration.count(share: 0.75, isTrue: number % 2 == 0) }
      #expect(abs(calibration.value - 0.25) < 1e-12)
      return try #require(calibration.interval)
    }
    let (few, many) = (try interval(50), try interval(800))
    #expect(few.low < many.low && many.low < 0.25 && 0.25 < many.high && many.high < few.high)
    #expect(few.low >= 0)
    // The error of a share of one half of 800 is 0.0177.
    #expect(abs((many.high - many.low) / 2 / (1.96 * 0.0177) - 1) < 0.1)
  }

  @Test func `nothing has no interval`() { #expect(CalibrationError().interval == nil) }
}
