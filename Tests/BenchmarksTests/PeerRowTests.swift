import Testing

@testable import Benchmarks

/// What is told of an engine.
@Suite struct PeerRowTests {
  private func reading(_ replies: [[String]]) -> PeerReading {
    var reading = PeerReading(version: "1.2.3")
    (reading.load, reading.memory) = (0.5, 2_000_000)
    (reading.times, reading.replies) = (replies.map { _ in 4 }, replies)
    return reading
  }

  @Test func `shares are of what was promised, and of all`() {
    let row = PeerRow(
      "Engine", reading([["c1"], ["c2", "c3"], [], ["c9"]]), expected: ["c1", "c1", nil, nil])
    #expect(row.expectedPercent == 50)
    #expect(row.anythingPercent == 75)
    #expect(row.loadMilliseconds == 500)
    #expect(row.megabytes == 2)
    #expect(row.median == 4)
  }

  @Test func `where nothing was promised there is no share`() {
    #expect(PeerRow("Engine", reading([[]]), expected: [nil]).expectedPercent == nil)
  }

  @Test func `a missing engine says why`() {
    let row = PeerRow("Engine", PeerReading(missing: "not installed"), expected: [nil])
    #expect(PeerTable.line(row) == "  Engine               not installed")
  }

  @Test func `what took too long is told`() {
    var slow = reading([[], ["c1"]])
    #expect(PeerTable.line(PeerRow("Engine", slow, expected: [nil])).hasSuffix("50.0 %"))
    slow.endless = 1
    #expect(PeerTable.line(PeerRow("Engine", slow, expected: [nil])).hasSuffix("(1 over 10 s)"))
  }

  @Test(arguments: [(10, 10), (100, 100), (7, 7)])
  func `what is chosen is spread over all`(_ most: Int, _ count: Int) {
    let chosen = PeerComparison.spread(Array(0..<100), most)
    #expect(chosen.count == count)
    #expect(chosen.first == 0)
    #expect(Set(chosen).count == count)
    #expect(zip(chosen, chosen.dropFirst()).allSatisfy { $1 - $0 <= (100 + most - 1) / most })
  }
}
