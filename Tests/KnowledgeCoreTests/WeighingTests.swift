import Expressions
import KnowledgeCore
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct WeighingTests {
  @Test func `what makes no sense without a parent adds only what is new`() throws {
    var tiny = TinyKnowledge()
    tiny.add(finding: "pain", background: 0.2)
    tiny.add(finding: "stabbing", parent: "pain", background: 0.1)
    tiny.add(
      condition: "stone", ["pain": .rate(Rate(80, of: 100)), "stabbing": .rate(Rate(80, of: 100))])
    tiny.knowledge.settings.answerError = 0
    let child = logOdds(tiny, ["stabbing": .present])
    // Whether the pain itself was mentioned makes no difference: it goes without saying.
    #expect(abs(child - logOdds(tiny, ["pain": .present, "stabbing": .present])) < 1e-9)
    // Both together weigh as much as the rarer alone: P(stabbing) is all there is to it.
    #expect(abs(child - logOdds(tiny, [:]) - log((80.5 / 101) / 0.1)) < 1e-5)
  }

  @Test func `a denied parent silences its children until it is taken back`() {
    var tiny = TinyKnowledge()
    tiny.add(finding: "pain", background: 0.2)
    tiny.add(finding: "stabbing", parent: "pain", background: 0.1)
    tiny.add(
      condition: "stone", ["pain": .frequency(.frequent), "stabbing": .frequency(.frequent)])
    let denied = logOdds(tiny, ["pain": .absent])
    #expect(logOdds(tiny, ["pain": .absent, "stabbing": .present]) == denied)
    #expect(logOdds(tiny, ["pain": .absent, "stabbing": .absent]) == denied)
    #expect(logOdds(tiny, ["pain": .unsure, "stabbing": .present]) > denied)
  }

  private static let correlations: [(correlation: Double, share: Double)] = [
    (0, 2), (0.5, 1.5), (1, 1),
  ]

  @Test(arguments: correlations)
  func `what goes together counts less after the strongest`(correlation: Double, share: Double) {
    var tiny = TinyKnowledge()
    tiny.add(group: "feel", correlation: correlation)
    tiny.add(findings: "hard", "stony")
    tiny.add(condition: "bone", ["hard": .frequency(.frequent), "stony": .frequency(.frequent)])
    let prior = logOdds(tiny, [:])
    let one = logOdds(tiny, ["hard": .present]) - prior
    let both = logOdds(tiny, ["hard": .present, "stony": .present]) - prior
    #expect(abs(both - share * one) < 1e-9)
  }

  @Test func `what speaks for and what speaks against don't wear each other down`() {
    var tiny = TinyKnowledge()
    tiny.add(group: "feel", correlation: 1)
    tiny.add(findings: "hard", "soft")
    tiny.add(condition: "bone", ["hard": .frequency(.frequent), "soft": .frequency(.excluded)])
    let prior = logOdds(tiny, [:])
    let one = logOdds(tiny, ["hard": .present]) - prior
    let other = logOdds(tiny, ["soft": .present]) - prior
    let both = logOdds(tiny, ["hard": .present, "soft": .present]) - prior
    #expect(abs(both - one - other) < 1e-9)
  }

  private static let ages: [(ClosedRange<Double>, speaksFor: Bool)] = [
    (0...0, false), (2...2, true), (10...10, true), (18...18, true), (19...19, false),
    (60...60, false), (5...12, true), (30...90, false),
  ]

  @Test(arguments: ages)
  func `ages weigh by how usual they are`(age: ClosedRange<Double>, speaksFor: Bool) {
    var tiny = TinyKnowledge()
    tiny.add(finding: "age", kind: .number(Unit("years")))
    tiny.add(
      condition: "juvenile", population: .init(age: Quantity(2, 18, Unit("years"))))
    let weight = logOdds(tiny, ["age": .number(age)]) - logOdds(tiny, [:])
    #expect((weight > 0) == speaksFor)
    #expect(weight > log(0.009))
  }

  @Test func `an age counts in its own unit, and all ages alike say nothing`() {
    var tiny = TinyKnowledge()
    tiny.add(finding: "age", kind: .number(Unit("months")))
    tiny.add(condition: "newborn", population: .init(age: Quantity(0, 3, Unit("months"))))
    tiny.add(condition: "any", population: .init(age: Quantity(0, 100, Unit("years"))))
    let ranking = tiny.knowledge.ranking(tiny.knowledge.evidence(["age": .number(2...2)]))
    let before = tiny.knowledge.ranking(Evidence())
    #expect(ranking.candidates.first?.condition.index == 0)
    #expect(abs(ranking.candidates[1].logOdds - before.candidates[1].logOdds) < 1e-9)
  }

  @Test func `a usual sex favours, an only sex all but excludes`() {
    var tiny = TinyKnowledge()
    tiny.add(finding: "sex", kind: .choice(["female", "male"], multiple: false))
    tiny.add(condition: "usual", population: .init(sex: "female"))
    tiny.add(condition: "only", population: .init(onlySex: "female"))
    let female = tiny.knowledge.evidence(["sex": .choice([0])])
    let male = tiny.knowledge.evidence(["sex": .choice([1])])
    let order = { tiny.knowledge.ranking($0).candidates.map(\.condition.index) }
    #expect(order(female) == [1, 0])
    #expect(order(male) == [0, 1])
    #expect(tiny.knowledge.ranking(male).share(of: ID(index: 1)) < 0.02)
  }

  @Test func `a place where it doesn't occur all but excludes, one of several doesn't`() {
    var tiny = TinyKnowledge()
    tiny.add(group: "other")
    tiny.add(group: "site")
    tiny.add(finding: "hand", group: 1)
    tiny.add(finding: "foot", group: 1)
    tiny.add(finding: "sore", group: 0)
    tiny.add(condition: "hands only", onlySites: ["hand"])
    tiny.add(condition: "anywhere")
    let share = { tiny.knowledge.ranking(tiny.knowledge.evidence($0)).share(of: ID(index: 0)) }
    #expect(share(["foot": .present]) < 0.02)
    #expect(share(["foot": .present, "hand": .present]) > 0.4)
    #expect(share(["sore": .present, "foot": .absent]) > 0.4)
    #expect(share(["foot": .unsure]) > 0.4)
  }

  @Test func `values weigh by their counts, drawn towards what all have together`() {
    var tiny = TinyKnowledge()
    tiny.add(finding: "colour", kind: .choice(["red", "blue", "green"], multiple: false))
    tiny.add(
      condition: "first", ["colour=0": .rate(Rate(8, of: 10)), "colour=1": .rate(Rate(2, of: 10))])
    tiny.add(condition: "second", ["colour=1": .rate(Rate(1, of: 1))])
    let order = { (place: Int) in
      tiny.knowledge.ranking(tiny.knowledge.evidence(["colour": .choice([place])])).candidates
    }
    #expect(order(0).first?.condition.index == 0)
    #expect(order(1).first?.condition.index == 1)
    // One patient proves little: the second stays far from certain.
    #expect(order(1)[0].share < 0.75)
    // What nobody had speaks against the one of which more were looked at.
    #expect(order(2).first?.condition.index == 1)
  }

  @Test func `values on a scale lend to their neighbours`() {
    func share(isOrdered: Bool) -> Double {
      var tiny = TinyKnowledge()
      let places = (0...10).map { "\($0)" }
      tiny.add(
        finding: "pain", kind: .choice(places, multiple: false), isOrdered: isOrdered)
      tiny.add(condition: "mild", ["pain=2": .rate(Rate(10, of: 10))])
      tiny.add(condition: "bad", ["pain=8": .rate(Rate(10, of: 10))])
      return tiny.knowledge.ranking(tiny.knowledge.evidence(["pain": .choice([7])]))
        .share(of: ID(index: 1))
    }
    #expect(share(isOrdered: true) > share(isOrdered: false) + 0.2)
  }

  @Test func `several values weigh together, and what isn't among them too`() {
    var tiny = TinyKnowledge()
    tiny.add(finding: "where", kind: .choice(["arm", "leg", "back"], multiple: true))
    tiny.add(
      condition: "both", ["where=0": .rate(Rate(9, of: 10)), "where=1": .rate(Rate(9, of: 10))])
    tiny.add(
      condition: "one", ["where=0": .rate(Rate(9, of: 10)), "where=2": .rate(Rate(1, of: 10))])
    let first = { (places: [Int]) in
      tiny.knowledge.ranking(tiny.knowledge.evidence(["where": .choice(places)])).candidates.first?
        .condition.index
    }
    #expect(first([0, 1]) == 0)
    #expect(first([0]) == 1)
    #expect(first([0, 2]) == 1)
  }

  private static let denials: [(error: Double, weight: Double)] = [
    (0, log(0.02 / 0.9)), (0.1, log(0.118 / 0.91)), (0.3, log(0.314 / 0.93)),
  ]

  @Test(arguments: denials)
  func `a denial weighs no more than people's overlooking allows`(error: Double, weight: Double) {
    var tiny = TinyKnowledge()
    tiny.add(findings: "hard")
    tiny.add(condition: "bone", ["hard": .frequency(.always)])
    tiny.knowledge.settings.answerError = 0
    tiny.knowledge.settings.denialError = error
    let prior = logOdds(tiny, [:])
    #expect(abs(logOdds(tiny, ["hard": .absent]) - prior - weight) < 1e-9)
    // Who overlooks it overlooks it whatever the reason, so that its presence weighs as ever.
    #expect(abs(logOdds(tiny, ["hard": .present]) - prior - log(0.98 / 0.1)) < 1e-9)
  }

  @Test func `not having been told says the less the more go undiagnosed`() {
    func weights(undiagnosed: Double) -> (told: Double, untold: Double) {
      var tiny = TinyKnowledge()
      tiny.add(finding: "scleroderma", undiagnosed: undiagnosed, background: 0.001)
      tiny.add(condition: "calcinosis", ["scleroderma": .frequency(.veryFrequent)])
      tiny.knowledge.settings.answerError = 0
      let prior = logOdds(tiny, [:])
      return (
        logOdds(tiny, ["scleroderma": .present]) - prior,
        logOdds(tiny, ["scleroderma": .absent]) - prior
      )
    }
    let (all, some) = (weights(undiagnosed: 0), weights(undiagnosed: 0.3))
    #expect(abs(all.untold - log(0.1 / 0.999)) < 1e-9)
    #expect(abs(some.untold - log(0.37 / 0.999)) < 1e-9)
    #expect(abs(all.told - some.told + log(0.7)) < 1e-9)
  }

  private func logOdds(
    _ tiny: TinyKnowledge, _ said: KeyValuePairs<String, Observation.Value>
  ) -> Double {
    tiny.knowledge.ranking(tiny.knowledge.evidence(said)).candidates[0].logOdds
  }
}
