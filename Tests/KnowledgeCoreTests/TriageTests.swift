import Expressions
import KnowledgeCore
import TestSupport
import Testing

struct TriageTests {
  @Test func `a flag without a not stays up whatever else is said`() throws {
    var random = SplitMix64(seed: 10)
    var raised = 0
    for _ in 0..<2_000 {
      var tiny = TinyKnowledge()
      tiny.add(findings: "a", "b", "c", "d", "e", "f")
      let names = ["a", "b", "c", "d", "e", "f"]
      let rule = Expression.random(over: names, depth: 3, using: &random)
      tiny.add(flag: "danger", .emergency, when: rule)
      let said = tiny.knowledge.randomObservations(using: &random)
      guard tiny.knowledge.flags(Evidence(said)) == ["danger"] else { continue }
      raised += 1
      let more = tiny.knowledge.randomObservations(using: &random).filter { observation in
        !said.contains { $0.finding == observation.finding }
      }
      try #require(tiny.knowledge.flags(Evidence(said + more)) == ["danger"], "\(rule)")
    }
    #expect(raised > 200)
  }

  private static let silences: [(Observation.Value?, isUp: Bool)] = [
    (nil, true), (.unsure, true), (.absent, true), (.present, false),
  ]

  @Test(arguments: silences)
  func `silence never keeps a warning down`(said: Observation.Value?, isUp: Bool) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "pain", "harmless")
    tiny.add(flag: "danger", .sameDay, when: try Expression(parsing: "pain and not harmless"))
    var evidence = tiny.knowledge.evidence(["pain": .present])
    if let said { evidence.observe(Observation(ID(index: 1), said)) }
    #expect(tiny.knowledge.flags(evidence) == (isUp ? ["danger"] : []))
  }

  private static let unproven: [Observation.Value?] = [nil, .unsure, .absent]

  @Test(arguments: unproven)
  func `a flag needs its sign`(said: Observation.Value?) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "pain")
    tiny.add(flag: "danger", .sameDay, when: try Expression(parsing: "pain"))
    var evidence = Evidence()
    if let said { evidence.observe(Observation(ID(index: 0), said)) }
    #expect(tiny.knowledge.flags(evidence).isEmpty)
    #expect(tiny.knowledge.triage(evidence).flags.isEmpty)
  }

  private static let doubts: [(Urgency, Observation.Value?, Urgency?)] = [
    (.emergency, nil, nil), (.emergency, .absent, nil), (.emergency, .unsure, .sameDay),
    (.sameDay, .unsure, .withinDays), (.withinDays, .unsure, nil),
    (.emergency, .present, .emergency),
  ]

  @Test(arguments: doubts)
  func `what the person isn't sure of counts as possible, one level less`(
    level: Urgency, said: Observation.Value?, urgency: Urgency?
  ) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "black")
    tiny.add(flag: "danger", level, when: try Expression(parsing: "black"))
    var evidence = Evidence()
    if let said { evidence.observe(Observation(ID(index: 0), said)) }
    let triage = tiny.knowledge.triage(evidence)
    #expect(triage.urgency == urgency)
    let isPossible = said == .unsure && level > .withinDays
    #expect(triage.possibleFlags == (isPossible ? [ID(index: 0)] : []))
    #expect(triage.reasons.contains(.possibleFlag(ID(index: 0))) == isPossible)
  }

  @Test(arguments: [Urgency.emergency, .sameDay, .withinDays])
  func `a list that the person can't answer calls for days`(level: Urgency) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "black")
    tiny.add(flag: "danger", level, when: try Expression(parsing: "black"))
    var evidence = Evidence()
    evidence.observe(Observation(ID(index: 0), .unsure), from: Provenance(turn: 1, by: .listed))
    let triage = tiny.knowledge.triage(evidence)
    let isDoubtful = level > .withinDays
    #expect(triage.possibleFlags.isEmpty)
    #expect(triage.doubtfulFlags == (isDoubtful ? [ID(index: 0)] : []))
    #expect(triage.urgency == (isDoubtful ? .withinDays : nil))
  }

  @Test func `enough of what may be the matter advises its level, and the ranking lowers nothing`()
    throws
  {
    var tiny = TinyKnowledge()
    tiny.add(findings: "hot", "calm")
    tiny.add(condition: "infection", urgency: .sameDay, weight: 1, ["hot": .frequency(.always)])
    tiny.add(condition: "wart", urgency: .selfCare, weight: 9, ["calm": .frequency(.always)])
    tiny.add(flag: "danger", .emergency, when: try Expression(parsing: "hot and calm"))
    let level = { tiny.knowledge.triage(tiny.knowledge.evidence($0)).urgency }
    #expect(level([:]) == nil)
    #expect(level(["hot": .present]) == .sameDay)
    #expect(level(["calm": .present]) == nil)
    #expect(level(["calm": .present, "hot": .present]) == .emergency)
    let triage = tiny.knowledge.triage(tiny.knowledge.evidence(["hot": .present]))
    guard case .conditions(.sameDay, let share, let likeliest)? = triage.reasons.first else {
      Issue.record("\(triage.reasons)")
      return
    }
    #expect(share > 0.2)
    #expect(likeliest == [ID(index: 0)])
  }

  @Test func `an implied sign raises a flag`() throws {
    var tiny = TinyKnowledge()
    tiny.add(finding: "stroke")
    tiny.add(finding: "weakness", impliedBy: try Expression(parsing: "stroke"))
    tiny.add(flag: "danger", .emergency, when: try Expression(parsing: "weakness"))
    #expect(tiny.knowledge.flags(tiny.knowledge.evidence(["stroke": .present])) == ["danger"])
  }

  @Test func `flags go from most to least urgent, then in the order of the pack`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "pain")
    let pain = try Expression(parsing: "pain")
    tiny.add(flag: "later", .withinDays, when: pain)
    tiny.add(flag: "now 1", .emergency, when: pain)
    tiny.add(flag: "today", .sameDay, when: pain)
    tiny.add(flag: "now 2", .emergency, when: pain)
    let evidence = tiny.knowledge.evidence(["pain": .present])
    #expect(tiny.knowledge.flags(evidence) == ["now 1", "now 2", "today", "later"])
    #expect(tiny.knowledge.triage(evidence).urgency == .emergency)
  }

  private static let dependents: [(KeyValuePairs<String, Observation.Value>, up: [String])] = [
    ([:], ["calm"]),
    (["pregnant": .present], ["calm"]),
    (["pain": .present], ["plain"]),
    (["pain": .present, "pregnant": .present], ["dependent", "plain"]),
    (["pain": .present, "pregnant": .unsure], ["plain"]),
  ]

  @Test(arguments: dependents)
  func `flagged means that a rule without the word is up`(
    said: KeyValuePairs<String, Observation.Value>, up: [String]
  ) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "pain", "pregnant")
    tiny.add(flag: "dependent", .emergency, when: try Expression(parsing: "pregnant and flagged"))
    tiny.add(flag: "plain", .sameDay, when: try Expression(parsing: "pain"))
    tiny.add(flag: "calm", .routine, when: try Expression(parsing: "not flagged"))
    #expect(tiny.knowledge.flags(tiny.knowledge.evidence(said)) == up)
  }

  private static let fits: [(String, KeyValuePairs<String, Observation.Value>, isUp: Bool)] = [
    ("best_fit = emergency", ["hard": .present], true),
    ("best_fit = emergency", [:], false),
    ("best_fit = self_care", [:], true),
    ("best_fit != emergency", [:], true),
    ("best_fit != emergency", ["hard": .present], false),
    ("hard and best_fit = emergency", ["hard": .present], true),
    ("hard and best_fit = emergency", ["hard": .unsure], false),
  ]

  @Test(arguments: fits)
  func `best fit is the urgency of what ranks first`(
    rule: String, said: KeyValuePairs<String, Observation.Value>, isUp: Bool
  ) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "hard")
    tiny.add(
      condition: "tumour", urgency: .emergency, weight: 1, ["hard": .frequency(.always)])
    tiny.add(condition: "cyst", urgency: .selfCare, weight: 3, ["hard": .frequency(.excluded)])
    tiny.add(flag: "fit", .sameDay, when: try Expression(parsing: rule))
    #expect(tiny.knowledge.flags(tiny.knowledge.evidence(said)) == (isUp ? ["fit"] : []))
  }

  @Test func `nothing fits best where there is no condition`() throws {
    var tiny = TinyKnowledge()
    tiny.add(flag: "fit", .sameDay, when: try Expression(parsing: "best_fit = routine"))
    #expect(tiny.knowledge.flags(Evidence()).isEmpty)
  }

  private static let raises: [(KeyValuePairs<String, Observation.Value>, Urgency?)] = [
    ([:], nil),
    (["pain": .present], .withinDays),
    (["pain": .present, "child": .present], .sameDay),
    (["pain": .present, "frail": .present], .emergency),
    (["pain": .present, "child": .present, "frail": .present], .emergency),
    (["child": .present], .withinDays),
    (["pain": .present, "child": .absent], .withinDays),
    (["pain": .present, "child": .unsure], .withinDays),
  ]

  @Test(arguments: raises)
  func `the greatest modifier raises the level`(
    said: KeyValuePairs<String, Observation.Value>, urgency: Urgency?
  ) throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "pain", "child", "frail")
    tiny.add(flag: "danger", .withinDays, when: try Expression(parsing: "pain"))
    tiny.add(modifier: "child", raise: 1, when: try Expression(parsing: "child"))
    tiny.add(modifier: "frail", raise: 2, when: try Expression(parsing: "frail"))
    #expect(tiny.knowledge.triage(tiny.knowledge.evidence(said)).urgency == urgency)
  }

  @Test func `modifiers don't add up, and silence raises too`() throws {
    var tiny = TinyKnowledge()
    tiny.add(findings: "pain", "child", "alone", "insured")
    tiny.add(flag: "danger", .routine, when: try Expression(parsing: "pain"))
    tiny.add(modifier: "child", raise: 1, when: try Expression(parsing: "child"))
    tiny.add(modifier: "alone", raise: 1, when: try Expression(parsing: "alone"))
    tiny.add(modifier: "uninsured", raise: 1, when: try Expression(parsing: "not insured"))
    let said = tiny.knowledge.evidence(["pain": .present, "child": .present, "alone": .present])
    #expect(tiny.knowledge.triage(said).urgency == .withinDays)
    let silent = tiny.knowledge.evidence(["pain": .present])
    #expect(tiny.knowledge.triage(silent).urgency == .withinDays)
    let insured = tiny.knowledge.evidence(["pain": .present, "insured": .present])
    #expect(tiny.knowledge.triage(insured).urgency == .routine)
  }
}

extension Expression {
  /// A random rule without a `not`.
  static func random(
    over names: [String], depth: Int, using random: inout SplitMix64
  ) -> Expression {
    let kind = depth == 0 ? 3 : Int.random(in: 0...3, using: &random)
    guard kind < 3 else { return .atom(Atom(random.pick(names))) }
    let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in
      Expression.random(over: names, depth: depth - 1, using: &random)
    }
    switch kind {
    case 0: return .all(parts)
    case 1: return .any(parts)
    default: return .atLeast(Int.random(in: 1...parts.count, using: &random), parts)
    }
  }
}
