import Expressions
import KnowledgeCore
@testable import PackTools
import Packs
import Testing

/// Patients drawn from what a condition states.
@Suite struct PatientSamplerTests {
  /// The part of the patients who have a finding.
  private static func share(
    _ name: String, _ village: Village, isStrict: Bool = false
  ) throws -> Double {
    let answers = try village.answers(name, 4_000, isStrict: isStrict)
    return Double(answers.count { $0?.isThere ?? false }) / Double(answers.count)
  }

  @Test func `a seed gives the same patients, another seed others`() {
    var village = Village("a", "b", "c", "d")
    village.add(
      condition: "x",
      [
        "a": .frequency(.frequent), "b": .frequency(.frequent), "c": .frequency(.occasional),
        "d": .frequency(.rare),
      ])
    #expect(village.patients(seed: 3) == village.patients(seed: 3))
    #expect(village.patients(seed: 3) != village.patients(seed: 4))
    #expect(Set(village.patients(seed: 3)).count > 8)
  }

  @Test(
    arguments: [
      .frequency(.rare), .frequency(.occasional), .frequency(.frequent), .rate(Rate(3, of: 4)),
    ] as [Likelihood])
  func `a finding is there as often as its row says`(_ likelihood: Likelihood) throws {
    var village = Village("a")
    village.add(condition: "x", ["a": likelihood])
    for isStrict in [false, true] {
      let share = try Self.share("a", village, isStrict: isStrict)
      #expect(abs(share - likelihood.probability) < 0.02)
    }
  }

  @Test(
    arguments: [
      .frequency(.always), .frequency(.veryFrequent), .rate(Rate(9, of: 10)),
    ] as [Likelihood])
  func `what is there in nearly everybody is there in every typical patient`(
    _ likelihood: Likelihood
  ) throws {
    var village = Village("a")
    village.add(condition: "x", ["a": likelihood])
    #expect(try Self.share("a", village) == 1)
    let strict = try Self.share("a", village, isStrict: true)
    #expect(strict < 1 && abs(strict - likelihood.probability) < 0.02)
  }

  @Test func `what has no row is unknown, and what isn't there is denied`() throws {
    var village = Village("a", "b")
    village.add("size", .number(Unit("mm")))
    village.add(
      condition: "x", ["a": .frequency(.frequent), "size": .frequency(.always)])
    #expect(Set(try village.answers("a")) == [.present, .absent])
    #expect(Set(try village.answers("b")) == [nil])
    #expect(Set(try village.answers("size")) == [nil])
  }

  @Test func `of a set that excludes itself one is there at most, and the others are denied`()
    throws
  {
    var village = Village("a", "b", "c", exclusive: [[0, 1, 2]])
    village.add(
      condition: "x",
      ["a": .frequency(.occasional), "b": .frequency(.frequent), "c": .frequency(.frequent)])
    let patients = village.patients()
    let held = patients.map { evidence in
      evidence.observations.filter { $0.value == .present }.map(\.finding.index)
    }
    #expect(Set(held) == [[], [0], [1], [2]])
    #expect(patients.allSatisfy { $0.observations.count == 3 })
  }

  @Test func `of a set that excludes itself the likeliest has the first chance`() throws {
    var village = Village("a", "b", exclusive: [[0, 1]])
    village.add(
      condition: "x", ["a": .frequency(.frequent), "b": .frequency(.veryFrequent)])
    #expect(Set(try village.answers("a")) == [.absent])
    #expect(Set(try village.answers("b")) == [.present])
  }

  @Test func `nothing is said of what makes no sense without something that isn't there`() throws {
    var village = Village("pain")
    village.add("burning", parent: "pain")
    village.add("at night", parent: "burning")
    village.add(
      condition: "x",
      [
        "at night": .frequency(.rare), "burning": .frequency(.occasional),
        "pain": .frequency(.frequent),
      ])
    let names = ["pain", "burning", "at night"]
    let findings = try names.map(village.finding)
    let seen = Set(village.patients().map { evidence in findings.map { evidence[$0] } })
    #expect(
      seen == [
        [.absent, nil, nil], [.present, .absent, nil], [.present, .present, .absent],
        [.present, .present, .present],
      ])
    // It is as likely among all as its row says, so likelier among those who have the pain.
    #expect(abs(try Self.share("burning", village) - 0.17) < 0.02)
  }

  @Test func `an ancestor without a row of its own bars nothing, the next one does`() throws {
    var village = Village("pain")
    village.add("burning", parent: "pain")
    village.add("at night", parent: "burning")
    village.add(
      condition: "x", ["pain": .frequency(.frequent), "at night": .frequency(.occasional)])
    let (pain, night) = (try village.finding("pain"), try village.finding("at night"))
    let seen = Set(village.patients().map { [$0[pain], $0[night]] })
    #expect(seen == [[.absent, nil], [.present, .absent], [.present, .present]])
    #expect(Set(try village.answers("burning")) == [nil])
  }

  @Test func `something is there at least as often as what makes no sense without it`() throws {
    var village = Village("pain")
    village.add("burning", parent: "pain")
    village.add(
      condition: "x", ["pain": .frequency(.rare), "burning": .frequency(.veryFrequent)])
    #expect(try Self.share("pain", village) == 1)
    #expect(try Self.share("burning", village) == 1)
    #expect(abs(try Self.share("burning", village, isStrict: true) - 0.9) < 0.02)
  }

  @Test func `it is no likelier for being part of what everybody has`() throws {
    var village = Village("pain")
    village.add("burning", parent: "pain")
    village.add(
      condition: "x", ["pain": .frequency(.veryFrequent), "burning": .frequency(.frequent)])
    for isStrict in [false, true] {
      #expect(abs(try Self.share("burning", village, isStrict: isStrict) - 0.55) < 0.02)
    }
  }

  @Test func `nobody denies what something else shows`() throws {
    var village = Village("shivering")
    village.add("fever", impliedBy: try Expression(parsing: "shivering"))
    village.add(
      condition: "x", ["shivering": .frequency(.frequent), "fever": .frequency(.rare)])
    let (shivering, fever) = (try village.finding("shivering"), try village.finding("fever"))
    let seen = Set(village.patients(2_000).map { [$0[shivering], $0[fever]] })
    #expect(
      seen == [
        [.absent, .absent], [.absent, .present], [.present, nil], [.present, .present],
      ])
  }

  @Test(arguments: ["bicycle", "calcinosis"])
  func `no patient of a shipped pack contradicts themselves`(_ name: String) throws {
    let knowledge = try pack(name).knowledge
    for condition in knowledge.conditions.ids {
      for isStrict in [false, true] {
        let sampler = PatientSampler(of: condition, in: knowledge, isStrict: isStrict)
        var random = RandomStream(seed: 1, number: condition.index)
        for _ in 0..<20 {
          #expect(sampler.patient(using: &random).contradictions(in: knowledge) == [])
        }
      }
    }
  }
}
