import Testing

@testable import PackTools

/// What is said when something isn't as expected, and what could be expected in its place.
@Suite struct VerdictTests {
  /// A conversation about brakes after which a lot is known.
  private static let story =
    "# a\n> my rim brakes squeal, no crack in the frame, I'm not sure if a tyre is flat, the pads "
    + "are 2 mm thick\n"

  @Test(arguments: [
    "brake_squeal present", "brake_type rim", "brake_type present", "cracked_frame absent",
    "flat_tyre unsure", "wheel_loose unknown", "pads_thickness 2", "pads_thickness 2mm",
    "pads_thickness 0.2cm", "pads_thickness present", "urgency same_day",
    "no flag brake_does_not_bite", "asks safety_check", "asks wheel_loose", "state interview",
    "state workshop/interview", "answers nothing", "not over", "no alarm",
  ])
  func `what holds passes`(claim: String) throws {
    let rehearsal = try Rehearsal("\(Self.story)= \(claim)\n")
    #expect(rehearsal.problems.isEmpty && rehearsal.failures.isEmpty)
  }

  @Test(
    arguments: [
      ("brake_squeal absent", "it is present", "brake_squeal present"),
      ("brake_squeal unknown", "it is present", "brake_squeal present"),
      ("cracked_frame present", "it is absent", "cracked_frame absent"),
      ("flat_tyre absent", "the person isn't sure of it", "flat_tyre unsure"),
      ("wheel_loose present", "nothing is known of it", "wheel_loose unknown"),
      ("brake_type disc", "it is rim", "brake_type rim"),
      ("brake_type absent", "it is rim", "brake_type rim"),
      ("pads_thickness 3mm", "it is 2 mm", "pads_thickness 2mm"),
      ("pads_thickness 3 cm", "it is 2 mm", "pads_thickness 0.2 cm"),
      ("pads_thickness absent", "it is 2 mm", "pads_thickness 2"),
      ("urgency none", "it is same_day", "urgency same_day"),
      ("flag brake_does_not_bite", "it isn't up", "no flag brake_does_not_bite"),
      ("asks pads", "it asks safety_check", "asks safety_check"),
      ("asks nothing", "it asks safety_check", "asks safety_check"),
      ("state story", "it is workshop/interview", "state interview"),
      ("state workshop/story", "it is workshop/interview", "state workshop/interview"),
      ("stays", "it goes from workshop/story to workshop/interview", nil),
      ("answers can_i_fix_it", "nothing is answered", "answers nothing"),
      ("over", "it goes on", "not over"), ("alarm", "there is none", "no alarm"),
    ] as [(String, String, String?)])
  func `what doesn't hold is told with what does`(
    _ claim: String, _ actual: String, _ instead: String?
  ) throws {
    let rehearsal = try Rehearsal("\(Self.story)= \(claim)\n")
    #expect(rehearsal.failures == ["3: expected \(claim), but \(actual)"])
    #expect(rehearsal.result.conversations[0].failures[0].instead == instead)
    guard let instead else { return }
    #expect(try Rehearsal("\(Self.story)= \(instead)\n").failures.isEmpty)
  }

  @Test(
    arguments: [
      ("the steering is loose", "not over", "it is over", "over"),
      ("the steering is loose", "asks safety_check", "nothing is asked", "asks nothing"),
      (
        "the steering is loose", "no flag steering_or_frame_fails", "it is up",
        "flag steering_or_frame_fails"
      ),
      ("can I fix it", "answers nothing", "it answers can_i_fix_it", "answers can_i_fix_it"),
      (
        "what causes it", "answers puncture/signs", "it answers puncture/causes",
        "answers puncture/causes"
      ),
      ("what causes it", "asks pads", "it asks \"What is the trouble?\"", nil),
      ("the chain skips", "first puncture", "worn_chain is", "first worn_chain"),
      (
        "the chain skips", "slot story \"\"", "it holds \"the chain skips\"",
        "slot story \"the chain skips\""
      ),
      ("the \"chain\" skips", "slot story \"\"", "it holds \"the \"chain\" skips\"", nil),
    ] as [(String, String, String, String?)])
  func `every kind of claim has an answer`(
    _ utterance: String, _ claim: String, _ actual: String, _ instead: String?
  ) throws {
    let rehearsal = try Rehearsal("# a\n> \(utterance)\n= \(claim)\n")
    #expect(rehearsal.failures == ["3: expected \(claim), but \(actual)"])
    #expect(rehearsal.result.conversations[0].failures[0].instead == instead)
    guard let instead else { return }
    #expect(try Rehearsal("# a\n> \(utterance)\n= \(instead)\n").failures.isEmpty)
  }

  @Test func `words are shown beside what was expected`() throws {
    let failures = try Rehearsal(
      """
      # a
      < I can help*
      <! I help you*
      < what is the trouble?
      """
    ).failures
    let welcome = "I help you find out what is wrong with a bicycle, and if it is safe to ride."
    #expect(
      failures == [
        "2: expected < I can help*, but it says:\n    < \(welcome)\n    < What is the trouble?",
        "3: expected <! I help you*, but this is said:\n    < \(welcome)",
      ])
  }

  @Test func `an alarm that isn't expected is shown`() throws {
    let failures = try Rehearsal("# a\n> a wheel is loose\n= no alarm\n").failures
    #expect(failures.count == 1)
    #expect(failures[0].contains("there is one: A wheel is loose. Do not ride."))
  }

  @Test func `a question stays in other words, and moves when it is another`() throws {
    let failures = try Rehearsal(
      """
      # a
      > my tyre is flat
      > why
      = stays
      > flibbertigibbet
      = stays
      > none of these
      = stays
      """
    ).failures
    #expect(failures.count == 1)
    #expect(failures[0].hasPrefix("8: expected stays, but now it asks "))
  }

  @Test(
    arguments: [
      ("for three weeks", "onset 21d  onset 3w  onset 3 weeks  onset 21"),
      ("for two months", "onset 2m  onset 8.5w  onset 60d"),
      ("for 10 years", "onset 10y  onset 120 months"),
    ])
  func `a time is expected in any unit, roughly`(_ said: String, _ claims: String) throws {
    let text = "# a\n> a hard lump on my elbow \(said)\n= \(claims)\n"
    let rehearsal = try Rehearsal(text, with: "calcinosis")
    #expect(rehearsal.problems.isEmpty && rehearsal.failures.isEmpty)
  }

  @Test(
    arguments: [
      ("onset 2w", "onset 3w"), ("onset 3 years", "onset 0.06 years"), ("onset 4d", "onset 21d"),
    ])
  func `a time is replaced in its own unit`(_ before: String, _ after: String) throws {
    let text = "# a\n> a hard lump on my elbow for three weeks\n= \(before)\n"
    let rehearsal = try Rehearsal(text, with: "calcinosis")
    #expect(rehearsal.result.conversations[0].failures.map(\.instead) == [after])
  }

  @Test func `what is implied is known`() throws {
    let rehearsal = try Rehearsal("# a\n> the pads measure 1 mm\n= pads_thin present\n")
    #expect(rehearsal.failures.isEmpty)
  }

  @Test func `a form of a condition ranks first for it, too`() throws {
    let text = "# a\n> hard white lumps on my fingertips, they leak chalky stuff\n"
    let rehearsal = try Rehearsal(text + "= first calcinosis_cutis\n", with: "calcinosis")
    #expect(rehearsal.failures.isEmpty)
    let own = try Rehearsal(text + "= first gouty_tophi\n", with: "calcinosis")
    let instead = try #require(own.result.conversations[0].failures.first?.instead)
    #expect(instead != "first calcinosis_cutis")
    #expect(try Rehearsal(text + "= \(instead)\n", with: "calcinosis").failures.isEmpty)
  }
}
