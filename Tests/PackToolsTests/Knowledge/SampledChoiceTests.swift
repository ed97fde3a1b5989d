import Expressions
import KnowledgeCore
@testable import PackTools
import Testing

/// Choices drawn from what a condition states of their values.
@Suite struct SampledChoiceTests {
  private static func village(
    multiple: Bool, _ rows: KeyValuePairs<String, Likelihood>
  ) -> Village {
    var village = Village("pain")
    village.add("where", .choice(["arm", "leg", "back"], multiple: multiple), parent: "pain")
    village.add(condition: "x", rows)
    return village
  }

  /// How often each answer is given, in percent.
  private static func shares(
    _ village: Village, isStrict: Bool = false
  ) throws -> [Observation.Value?: Double] {
    let answers = try village.answers("where", 4_000, isStrict: isStrict)
    return Dictionary(grouping: answers, by: \.self).mapValues { 100 * Double($0.count) / 4_000 }
  }

  @Test func `one value is drawn, and what has no row shares the rest`() throws {
    let shares = try Self.shares(Self.village(multiple: false, ["where=1": .rate(Rate(7, of: 9))]))
    #expect(Set(shares.keys) == [.choice(0), .choice(1), .choice(2)])
    #expect(abs((shares[.choice(1)] ?? 0) - 75) < 2)
    #expect(abs((shares[.choice(0)] ?? 0) - 12.5) < 2)
  }

  @Test func `a value in nearly everybody is that of every typical patient`() throws {
    let village = Self.village(
      multiple: false, ["where=2": .frequency(.veryFrequent), "where=0": .frequency(.occasional)])
    #expect(Set(try Self.shares(village).keys) == [.choice(2)])
    #expect(Set(try Self.shares(village, isStrict: true).keys) == [.choice(0), .choice(2)])
  }

  @Test func `several values are drawn one by one, but never none`() throws {
    let village = Self.village(
      multiple: true, ["where=0": .frequency(.frequent), "where=2": .frequency(.frequent)])
    let shares = try Self.shares(village)
    #expect(Set(shares.keys) == [.choice(0), .choice(2), .choice([0, 2])])
    #expect(abs((shares[.choice([0, 2])] ?? 0) - 100 * 0.55 * 0.55) < 2)
  }

  @Test(arguments: [false, true])
  func `a value is there as often as its finding, and its finding as what it needs`(
    multiple: Bool
  ) throws {
    let village = Self.village(
      multiple: multiple,
      [
        "pain": .frequency(.frequent), "where": .frequency(.occasional),
        "where=0": .frequency(.always),
      ])
    let shares = try Self.shares(village)
    #expect(Set(shares.keys) == [nil, .absent, .choice(0)])
    #expect(abs((shares[nil] ?? 0) - 45) < 2)
    #expect(abs((shares[.choice(0)] ?? 0) - 17) < 2)
  }

  @Test func `values alone are there whenever they make sense`() throws {
    let village = Self.village(
      multiple: false, ["pain": .frequency(.frequent), "where=0": .frequency(.always)])
    let shares = try Self.shares(village)
    #expect(Set(shares.keys) == [nil, .choice(0)])
    #expect(abs((shares[.choice(0)] ?? 0) - 55) < 2)
  }

  @Test func `a choice without values is there or isn't`() throws {
    let village = Self.village(multiple: false, ["where": .frequency(.frequent)])
    #expect(Set(try Self.shares(village).keys) == [.present, .absent])
  }
}
