import Diagnostics
import KnowledgeCore
@testable import PackTools
import Packs
import TestSupport
import Testing

/// Cases as a file describes them.
@Suite struct CaseFileTests {
  @Test func `a case reads through`() throws {
    let file = try Garage.file(Garage.rider())
    let person = try #require(file.cases.first)
    #expect(file.count == 1 && file.names == ["pads-1"] && file.warnings.isEmpty)
    #expect(person.opening == "my brakes are weak and the pads are worn")
    #expect(person.defaultReply == "not sure" && person.replies["steering"] == "nothing moves")
    #expect(
      person.evidence == [
        try Garage.finding("brake_weak"): .present, try Garage.finding("pads_thin"): .present,
        try Garage.finding("lever_to_bar"): .present,
        try Garage.finding("brake_squeal"): .absent,
      ])
    #expect(
      person.inOpening == [try Garage.finding("brake_weak"), try Garage.finding("pads_thin")])
    #expect(person.truth == .listed(try Garage.condition("worn_brake_pads"), alsoRight: []))
    #expect(person.urgency == .sameDay && !person.expectsFlag)
  }

  @Test func `what else is right, and what isn't in the pack, is read as well`() throws {
    let file = try Garage.file(
      Garage.looseWheel, Garage.saddle,
      Garage.rider([
        "id": #""other""#, "truth": #"{"outside": true, "condition": "bent_saddle_rail"}"#,
      ]))
    let puncture = try Garage.condition("puncture")
    #expect(
      file.cases.map(\.truth) == [
        .listed(try Garage.condition("loose_headset"), alsoRight: [puncture]), .outside, .outside,
      ])
    #expect(file.only(["other", "saddle-1"]).names == ["saddle-1", "other"])
  }

  @Test func `a finding that the pack doesn't have is left out, with a warning`() throws {
    let file = try Garage.file(
      Garage.rider([
        "evidence": #"{"flat_tyre": "present", "flat_tire": "present"}"#,
        "in_opening": #"["flat_tyre", "flat_tire"]"#,
      ]))
    #expect(file.cases.first?.evidence.count == 1 && file.cases.first?.inOpening.count == 1)
    #expect(
      file.warnings.map { DiagnosticFormatter(texts: []).string(for: $0) } == [
        """
        riders.json:2:39: warning: [unknown-finding] case 'pads-1', 'evidence.flat_tire': the \
        pack has no finding 'flat_tire'; it is left out
             | did you mean 'flat_tyre'?\n
        """
      ])
  }

  @Test(
    arguments: [
      ("id", "7", ":3:2: error: [unfit-value] case 1, 'id': this must be text"),
      ("opening", nil, ":1:2: error: [missing-key] case 'x', 'opening': this key is missing"),
      ("opening", "null", ":5:2: error: [unfit-value] case 'x', 'opening': this must be text"),
      ("default_reply", "[]", "[unfit-value] case 'x', 'default_reply': this must be text"),
      ("replies", #"["no"]"#, "[unfit-value] case 'x', 'replies': this must be an object"),
      (
        "replies", #"{"pedals": 3}"#,
        "[unfit-value] case 'x', 'replies.pedals': this must be text"
      ),
      (
        "evidence", #"{"brake_weak": true, "pads_thin": "present"}"#,
        "[unfit-value] case 'x', 'evidence.brake_weak': this must be text"
      ),
      (
        "evidence", #"{"brake_weak": "presnt", "pads_thin": "present"}"#,
        """
        [unknown-value] case 'x', 'evidence.brake_weak': 'presnt' is neither 'present' nor 'absent'
             | did you mean 'present'?
        """
      ),
      ("in_opening", "true", "[unfit-value] case 'x', 'in_opening': this must be a list"),
      ("in_opening", "[1]", "[unfit-value] case 'x', 'in_opening.0': this must be text"),
      (
        "in_opening", #"["brake_weak", "pads_thn"]"#,
        """
        [unknown-finding] case 'x', 'in_opening.1': the finding 'pads_thn' isn't among the evidence
             | did you mean 'pads_thin'?
        """
      ),
      ("truth", #""puncture""#, "[unfit-value] case 'x', 'truth': this must be an object"),
      ("truth", "{}", "[missing-key] case 'x', 'truth.condition': this key is missing"),
      (
        "truth", #"{"condition": null, "outside": false}"#,
        "[unfit-value] case 'x', 'truth.condition': this must be text"
      ),
      (
        "truth", #"{"condition": "puncture", "outside": "no"}"#,
        "[unfit-value] case 'x', 'truth.outside': this must be true or false"
      ),
      (
        "truth", #"{"condition": "punctur"}"#,
        """
        [unknown-condition] case 'x', 'truth.condition': the pack has no condition 'punctur'
             | did you mean 'puncture'?
        """
      ),
      (
        "truth", #"{"condition": "puncture", "also_acceptable": ["worn_chain", "rust"]}"#,
        "[unknown-condition] case 'x', 'truth.also_acceptable.1': the pack has no condition 'rust'"
      ),
      (
        "truth", #"{"condition": "puncture", "also_acceptable": "worn_chain"}"#,
        "[unfit-value] case 'x', 'truth.also_acceptable': this must be a list"
      ),
      (
        "urgency", #""sameday""#,
        """
        [unknown-level] case 'x', 'urgency': there is no level of urgency 'sameday'
             | did you mean 'same_day'?
        """
      ),
      (
        "red_flag_expected", "0",
        "[unfit-value] case 'x', 'red_flag_expected': this must be true or false"
      ),
    ])
  func `what can't be read or isn't known is named with its case and its key`(
    _ key: String, _ value: String?, _ problem: String
  ) throws {
    let rider = Garage.rider(["id": #""x""#].merging([key: value]) { $1 })
    let failure = try #require(throws: CaseFile.Failure.self) { try Garage.file(rider) }
    #expect(failure.text.contains(problem), "\(failure.text)")
    #expect(failure.text.hasSuffix("\nnothing was measured"))
    #expect(failure.text.split(separator: "\n").count { $0.contains(" error: ") } == 1)
  }

  @Test func `what can't be looked up for another problem is named, too`() throws {
    let rider = Garage.rider(["evidence": #""weak""#, "in_opening": #"["brake_weak"]"#])
    let failure = try #require(throws: CaseFile.Failure.self) { try Garage.file(rider) }
    guard case .broken(let problems) = failure else { return }
    #expect(problems.map(\.id.rawValue) == ["unfit-value", "unknown-finding"])
  }

  @Test func `every problem of every case is found in one run, from top to bottom`() throws {
    let failure = try #require(throws: CaseFile.Failure.self) {
      try Garage.file(
        Garage.rider(["urgency": #""now""#, "truth": #"{"condition": "rust"}"#]), "3",
        Garage.rider(), Garage.rider(["opening": nil, "evidence": #"{"rust": "present"}"#]))
    }
    guard case .broken(let problems) = failure else { return }
    #expect(
      problems.map(\.id.rawValue) == [
        "unknown-condition", "unknown-level", "unfit-value", "duplicate-case", "missing-key",
        "unknown-finding", "duplicate-case", "unknown-finding", "unknown-finding",
      ])
    #expect(failure.text.contains("case 2: this must be an object"))
  }

  @Test(
    arguments: [
      ("[", "invalid-json"), ("{}", "no-cases"), ("[]", "no-cases"), ("7", "no-cases"),
      ("", "invalid-json"),
    ])
  func `a file without cases is no measure`(_ text: String, _ id: String) throws {
    let failure = try #require(throws: CaseFile.Failure.self) {
      try CaseFile(
        ReleaseFile(path: "riders.json", bytes: text.utf8), in: pack("bicycle").knowledge)
    }
    #expect(failure.text.contains("riders.json:1:") && failure.text.contains("[\(id)]"))
  }

  @Test func `a file is read, or isn't there`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let file = folder.path("riders.json")
    let bicycle = try pack("bicycle")
    #expect(throws: CaseFile.Failure.unreadable(path: file)) {
      try CaseFile(path: file, in: bicycle)
    }
    try folder.write("[\(Garage.rider())]", to: "riders.json")
    #expect(try CaseFile(path: file, in: bicycle).count == 1)
  }
}
