import Expressions
import KnowledgeCore
@testable import PackTools
import Testing

/// The ages and sexes of drawn patients.
@Suite struct PopulationSamplerTests {
  private static func village(
    age: Finding.Kind = .number(Unit("years")), _ population: Condition.Population,
    others: Condition.Population...
  ) -> Village {
    var village = Village()
    village.add("age", age)
    village.add("sex", .choice(["female", "male", "other"], multiple: false))
    village.add(condition: "x", population: population)
    for (place, other) in others.enumerated() {
      village.add(condition: "y\(place)", population: other)
    }
    return village
  }

  private static func ages(_ village: Village) throws -> [Double] {
    try village.answers("age").map { answer in
      guard case .number(let range) = answer else { return -1 }
      return range.lowerBound == range.upperBound ? range.lowerBound : -1
    }
  }

  /// How often each sex is drawn, by its place, in percent.
  private static func sexes(_ village: Village) throws -> [Double] {
    let answers = try village.answers("sex", 4_000)
    return (0..<3).map { place in 100 * Double(answers.count { $0 == .choice(place) }) / 4_000 }
  }

  @Test func `ages lie evenly within the usual ones`() throws {
    let ages = try Self.ages(
      Self.village(Condition.Population(age: Quantity(20, 80, Unit("years")))))
    #expect(ages.allSatisfy { (20...80).contains($0) })
    for third in [20.0..<40, 40..<60, 60..<80] {
      #expect((130...205).contains(ages.count { third.contains($0) }))
    }
  }

  @Test func `an age is told in the finding's unit`() throws {
    let population = Condition.Population(age: Quantity(1, 2, Unit("years")))
    let village = Self.village(age: .number(Unit("months")), population)
    #expect(try Self.ages(village).allSatisfy { (12...24).contains($0) })
  }

  @Test func `what isn't stated stays unknown`() throws {
    let nobody = Self.village(Condition.Population())
    #expect(Set(try nobody.answers("age")) == [nil])
    #expect(Set(try nobody.answers("sex")) == [nil])
    var population = Condition.Population(age: Quantity(1, 2, Unit("mm")), sex: "any")
    #expect(Set(try Self.village(population).answers("age")) == [nil])
    #expect(Set(try Self.village(population).answers("sex")) == [nil])
    population = Condition.Population(age: Quantity(1, 2, Unit("years")), sex: "female")
    #expect(Set(Village.unnamed(population).patients()) == [Evidence()])
  }

  @Test func `the only sex is the sex of everybody`() throws {
    let village = Self.village(
      Condition.Population(onlySex: "male"), others: Condition.Population(sex: "female"))
    #expect(try Self.sexes(village) == [0, 100, 0])
  }

  @Test func `the usual sex is three times as frequent, and none is drawn that nobody names`()
    throws
  {
    let village = Self.village(
      Condition.Population(sex: "female"), others: Condition.Population(onlySex: "male"))
    let sexes = try Self.sexes(village)
    #expect(abs(sexes[0] - 75) < 2 && abs(sexes[1] - 25) < 2 && sexes[2] == 0)
  }

  @Test(arguments: [nil, "any"])
  func `without a usual sex, all that some condition names are alike`(_ sex: String?) throws {
    let village = Self.village(
      Condition.Population(sex: sex), others: Condition.Population(sex: "other"),
      Condition.Population(onlySex: "male"))
    let sexes = try Self.sexes(village)
    #expect(sexes[0] == 0 && abs(sexes[1] - 50) < 2 && abs(sexes[2] - 50) < 2)
  }
}

extension Village {
  /// A village in which neither an age nor a sex can be told.
  fileprivate static func unnamed(_ population: Condition.Population) -> Village {
    var village = Village("a")
    village.add(condition: "x", population: population)
    return village
  }
}
