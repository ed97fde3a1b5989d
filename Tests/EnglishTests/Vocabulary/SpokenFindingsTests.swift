import IntentMatcher
import Testing

/// Ways in which people describe colours, feels, courses, places, tests and history, beside what a
/// careful reader would note: `-` before what is denied.
@Suite struct SpokenFindingsTests {
  /// What an utterance says, without what it leaves open.
  private static func said(_ text: String) -> Set<String> {
    let mentions = English.matcher.interpret(text).mentions(of: .finding).filter {
      $0.stance.certainty == .sure && $0.stance.experiencer != .other
    }
    return Set(
      mentions.flatMap { mention -> [String] in
        let isThere = mention.stance.polarity == .present
        guard mention.alternatives.isEmpty || !isThere else { return [] }
        return ([mention.concept] + mention.alternatives).map { (isThere ? "" : "-") + $0.name }
      })
  }

  private static let looks: [(String, [String])] = [
    ("yellow bumps on my knees", ["yellow_orange", "multiple", "site_knee"]),
    ("lots of yellowish dots", ["yellow_orange", "multiple"]),
    ("yellow ones with a dent, the bumps are all over", ["yellow_orange", "central_dimple"]),
    ("hard whitish patches on my bum", ["hard", "white_yellow", "multiple", "plaque_sheet"]),
    ("hard patches in her skin", ["hard", "plaque_sheet"]),
    ("a stiff white patch on my shin", ["plaque_sheet", "white_yellow", "site_shin"]),
    ("white to yellowish bumps", ["white_yellow"]),
    ("small bluish bumps under the skin", ["blue_tinge", "multiple", "tiny"]),
    ("chalky white stuff drains out of holes in the lump", ["chalky", "sinuses"]),
    ("a paste like tooth paste comes out of the lump", ["chalky"]),
    ("lumps with a little dimple", ["central_dimple", "multiple"]),
    ("there is a dip in each bump", ["central_dimple"]),
    ("dark areas on my skin", ["purple_net", "multiple"]),
  ]

  private static let courses: [(String, [String])] = [
    ("the lump has been growing for six weeks", ["rapid_growth"]),
    ("the lump is getting bigger for 3 years", ["slow_growth"]),
    ("the lump grew fast", ["rapid_growth"]), ("the lump swelled up", ["rapid_growth"]),
    ("the lump keeps coming back", ["recurred"]),
    ("the bump went away by itself", ["goes_away"]),
    ("some bumps disappeared without treatment", ["goes_away"]),
    ("had the lump for ages", ["slow_growth"]), ("lump began 10 years ago", ["slow_growth"]),
    ("the lump is not growing", ["-rapid_growth"]),
    ("the lump hasn't grown", ["-rapid_growth"]),
    ("they haven't really spread, the bumps", ["-rapid_growth"]),
    ("the lump isn't growing fast", ["-rapid_growth"]),
    ("the last 5 years they grew, the lumps", ["slow_growth"]),
    ("slowly more bumps, a year now", ["slow_growth"]),
  ]

  private static let tests: [(String, [String])] = [
    ("They checked my calcium and it was normal", ["-high_ca_p"]),
    ("calcium was normal", ["-high_ca_p"]), ("blood tests normal", ["-high_ca_p"]),
    ("my blood work came back fine", ["-high_ca_p"]),
    ("calcium and phosphorus normal", ["-high_ca_p"]),
    ("my calcium was high", ["high_ca_p"]), ("kidneys are ok they said", ["-kidney_failure"]),
    ("kidney function is normal", ["-kidney_failure"]), ("bad kidneys", ["kidney_failure"]),
    ("tests pointed to lupus", ["lupus_dx"]), ("they found no lupus", ["-lupus_dx"]),
    ("never had gout", ["-gout_hx"]), ("they looked for gout and found none", ["-gout_hx"]),
    ("uric acid was normal", ["-gout_hx"]), ("muscle strength is normal now", ["-muscle_weakness"]),
    ("my cholesterol is normal", ["-high_lipids"]),
    ("no autoimmune disease", ["-ssc_dx", "-dm_dx", "-lupus_dx", "-ra_dx"]),
    ("I feel well in myself", ["-fever_unwell"]), ("well otherwise", ["-fever_unwell"]),
    ("otherwise healthy", ["-fever_unwell"]), ("no temperature", ["-fever_unwell"]),
    ("her temperature was normal", ["-fever_unwell"]),
    ("nothing comes out", ["-pus", "-grains", "-sinuses"]),
    ("nothing coming out of the lump right now", ["-pus"]), ("no discharge", ["-pus"]),
    ("no symptoms", ["painless", "-itch"]), ("her joints move fine", ["-stiff_joint"]),
    ("the skin isn't broken on the lump", ["-ulcer"]),
  ]

  private static let places: [(String, [String])] = [
    ("a lump on the back of his left hand", ["site_hand"]),
    ("a lump at my hip", ["site_large_joint"]),
    ("lumps on both buttocks", ["site_fatty", "both_sides"]),
    ("a thing on the sole of my foot", ["site_foot", "single"]),
    ("a bump on my upper lid", ["site_eyelid"]), ("a bump on the side of my nose", ["site_face"]),
    ("bumps on both cheeks", ["site_face", "both_sides"]),
    ("a rash on my right shin", ["site_shin"]),
    ("a bump on each upper eyelid", ["site_eyelid", "both_sides", "multiple"]),
    ("lumps on both knees", ["site_knee", "both_sides"]), ("a lump on each elbow", ["both_sides"]),
    ("bumps on my left and right elbow, pretty much matching", ["both_sides", "site_elbow"]),
    ("lumps only on the right side", ["-both_sides"]),
    ("hard lumps, left side only", ["-both_sides"]),
    ("I hurt my hand and now there is a lump", ["trauma_scar", "site_hand"]),
    ("banged my elbow, now a lump", ["trauma_scar", "site_elbow"]),
    ("lumps on my finger tips", ["site_fingertip"]), ("bumps on my knuckels", ["site_hand"]),
    ("a sore behind my knee", ["single", "site_knee"]),
    ("my 8 month old has bumps on her heel", ["site_heel_infant"]),
    ("terrible pain in the lump", ["severe_pain", "tender"]),
    ("the lump hurts like hell", ["severe_pain", "tender"]),
  ]

  @Test(arguments: looks + courses + tests + places)
  func `findings are heard in many wordings`(_ text: String, _ expected: [String]) {
    let said = Self.said(text)
    #expect(said.isSuperset(of: expected), "\(said.sorted())")
  }

  @Test(
    arguments: [
      ("the skin is a bit pink underneath, bumps on top", "red_warm"),
      ("a bump with a yellowish middle", "yellow_orange"),
      ("a sore with a yellow crust", "yellow_orange"),
      ("white and chalky stuff comes out of the lump", "white_yellow"),
      ("my blood isn't normal, and a lump", "-high_ca_p"), ("I don't feel well", "-fever_unwell"),
      ("I'm fine with the lump", "-fever_unwell"),
      ("60 year old man with a sore heel", "site_heel_infant"),
      ("my kidneys are not fine", "-kidney_failure"), ("one bump on each lid", "single"),
    ])
  func `what isn't said isn't heard`(_ text: String, _ claimed: String) {
    #expect(!Self.said(text).contains(claimed))
  }
}
