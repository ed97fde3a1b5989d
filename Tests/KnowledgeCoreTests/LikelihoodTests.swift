import Expressions
import KnowledgeCore
import Testing

struct LikelihoodTests {
  @Test func `bands fall from always to excluded and are never certain`() {
    let probabilities = Frequency.allCases.map { Likelihood.frequency($0).probability }
    #expect(probabilities == probabilities.sorted(by: >))
    #expect(Set(probabilities).count == Frequency.allCases.count)
    #expect(probabilities.allSatisfy { $0 > 0 && $0 < 1 })
  }

  private static let bands: [(Frequency, ClosedRange<Double>)] = [
    (.veryFrequent, 0.80...0.99), (.frequent, 0.30...0.79), (.occasional, 0.05...0.29),
    (.rare, 0.01...0.04),
  ]

  @Test(arguments: bands)
  func `a band stands for a probability inside it`(
    frequency: Frequency, band: ClosedRange<Double>
  ) {
    #expect(band.contains(frequency.probability))
  }

  @Test func `counts are never certain, and grow with what was counted`() {
    for total in 1...80 {
      let probabilities = (0...total).map { Likelihood.rate(Rate($0, of: total)).probability }
      #expect(probabilities.allSatisfy { $0 > 0 && $0 < 1 })
      #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 < $1 })
      #expect(abs(probabilities[0] + probabilities[total] - 1) < 1e-12)
    }
  }

  @Test func `a count becomes its Jeffreys estimate`() {
    #expect(Likelihood.rate(Rate(0, of: 12)).probability == 0.5 / 13)
    #expect(Likelihood.rate(Rate(29, of: 100)).probability == 29.5 / 101)
  }
}
