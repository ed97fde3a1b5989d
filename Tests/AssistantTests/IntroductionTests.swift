import Assistant
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// What an opening makes known of the person: how old they are, and whether they are female or male.
@Suite struct IntroductionTests {
  /// An opening, the age in years and the sex that must be known after it; `nil` for unknown.
  private typealias Opening = (said: String, years: Double?, sex: String?)

  private static let openings: [Opening] = [
    ("20m. bump on my upper eyelid", 20, "male"),
    ("33 m. got a lump on the sole of my foot", 33, "male"),
    ("35 f, hard lump on my hand", 35, "female"),
    ("F35, lumps on both elbows", 35, "female"),
    ("m/33 with a lump on my ear", 33, "male"),
    ("hard white lump on my finger (29F)", 29, "female"),
    ("74 diabetic. rash on my right shin", 74, nil),
    ("57, scrotum covered with hard lumps", 57, nil),
    ("lump in the sole of my foot, not growing. 47", 47, nil),
    ("hard lumps round my hips, 25, on dialysis", 25, nil),
    ("74yo f, lump on my shin", 74, "female"),
    ("several bumps on my forehead, woman 45", 45, "female"),
    ("im 51, bumps on my cheeks", 51, nil),
    ("I'm 18 and keep getting lumps on my back", 18, nil),
    ("lump at my hip, 65 yr old woman", 65, "female"),
    ("9 yo daughter lump on shoulder", 9, "female"),
    ("daughter 16, lots of dots on her eyelids", 16, "female"),
    ("my daughter is 7, she has hard lumps", 7, "female"),
    ("my daughter 7 has hard lumps on her arm", 7, "female"),
    ("my little girl (7) has hard patches in her skin", 7, "female"),
    ("baby boy 9 months, his left hand swelled up", 0.75, "male"),
    ("White bumps on both her hands. My daughter is 11.", 11, "female"),
    ("my son has a bump on his ear, he's 4", 4, "male"),
    ("gran is 87 with RA, her foot is red", 87, "female"),
    // What is of somebody or something else.
    ("hard lump on my elbow, it is 20 m from my house to the doctor", nil, nil),
    ("I have 7 lumps on my hand", nil, nil),
    ("20 lumps on my arm", nil, nil),
    ("I have a lump on my elbow. my daughter is 7", nil, nil),
    ("I have hard lumps on my hand. my mother is 71", nil, nil),
    ("lump on my elbow, 3, maybe 4 of them", nil, nil),
  ]

  @Test(arguments: openings)
  func `an opening tells age and sex`(said: String, years: Double?, sex: String?) throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    _ = session.reply(to: said)
    let findings = session.pack.knowledge.findings
    let age = session.evidence[try #require(findings.id(named: "age"))]
    if let years {
      guard case .number(let range) = age else {
        Issue.record("no age")
        return
      }
      #expect(abs(range.lowerBound - years) < 0.02)
    } else {
      #expect(age == nil)
    }
    let place = sex.flatMap(["female", "male"].firstIndex)
    let known = session.evidence[try #require(findings.id(named: "sex"))]
    #expect(known == place.map { .choice($0) })
  }

  @Test(arguments: ["a lump on my neck, I'm 1.80 m tall", "a lump on my neck, 3 m from here"])
  func `no length of a person or a way is a lump's`(_ said: String) throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    _ = session.reply(to: said)
    let size = try #require(session.pack.knowledge.findings.id(named: "lump_size"))
    #expect(session.evidence[size] == nil)
  }

  @Test(
    arguments: [
      (["red bumps all over my daughters legs", "now her eyes itch"], "itch"),
      (["spots started on my son's tummy", "he has a fever"], "fever_unwell"),
      (["my wife has dark areas on her chest, some hurt if you touch them"], "purple_net"),
    ])
  func `who is named beside the first finding is the patient`(
    _ said: [String], _ known: String
  ) throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    for utterance in said { _ = session.reply(to: utterance) }
    let finding = try #require(session.pack.knowledge.findings.id(named: known))
    #expect(session.evidence[finding] == .present)
  }
}
