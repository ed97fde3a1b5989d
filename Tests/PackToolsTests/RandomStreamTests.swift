@testable import PackTools
import Testing

/// Numbers that are the same wherever they are drawn.
@Suite struct RandomStreamTests {
  @Test func `the numbers are those of the source`() {
    var stream = RandomStream(seed: 1_234_567)
    let drawn = (0..<3).map { _ in stream.next() }
    #expect(
      drawn == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func `streams of one seed don't run into each other`() {
    let drawn = (0..<50).flatMap { number in
      var stream = RandomStream(seed: 7, number: number)
      return (0..<200).map { _ in stream.next() }
    }
    #expect(Set(drawn).count == drawn.count)
  }

  @Test func `a stream depends on its seed and its number alone`() {
    func first(_ seed: UInt64, _ number: Int) -> UInt64 {
      var stream = RandomStream(seed: seed, number: number)
      return stream.next()
    }
    #expect(first(1, 2) == first(1, 2))
    #expect(Set([first(1, 2), first(2, 1), first(1, 3), first(0, 3), first(3, 0)]).count == 5)
  }
}
