import PackTools
import Testing

/// When a figure is good enough.
@Suite struct MeasurementTests {
  @Test(
    arguments: [
      (95, .atLeast(95), true), (94.99, .atLeast(95), false), (0.3, .atMost(0.3), true),
      (0.31, .atMost(0.3), false), (0, nil, true),
    ] as [(Double, Measurement.Bar?, Bool)])
  func `a bar is reached by itself`(_ figure: Double, _ bar: Measurement.Bar?, _ isReached: Bool) {
    #expect(Measurement("data", "name", figure, .percent, bar: bar).isReached == isReached)
  }
}
