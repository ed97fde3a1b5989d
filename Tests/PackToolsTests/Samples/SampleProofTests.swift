import Diagnostics
import Testing

@testable import PackTools

/// What is told of samples that aren't understood as promised.
@Suite struct SampleProofTests {
  private static let script = "dialogues/workshop.yaml"
  private static let findings = "vocabulary/findings.yaml"
  private static let topics = "vocabulary/topics.yaml"
  private static let questions = "knowledge/questions.yaml"

  /// The one problem of the bicycle's pack with one text replaced.
  private func problem(_ path: String, _ old: String, _ new: String) throws -> Diagnostic {
    let rewording = try Rewording([(path, old, new)])
    try #require(rewording.problems.count == 1, "\(rewording.problems)")
    return rewording.result.problems[0]
  }

  @Test(arguments: [
    (
      script, "sample: [I have no idea]", "sample: [my tyre is flat]", "stolen-sample",
      "in 'workshop/story', this is taken by the way 'understood' from 'workshop/story', "
        + "not the way 'unsure' from 'workshop/story'"
    ),
    (
      script, "sample: [why do you want to know that?]", "sample: [can we skip this one]",
      "stolen-sample",
      "in 'workshop/story', this is taken by the digression 'workshop/skip', "
        + "not the digression 'workshop/why'"
    ),
    (
      topics, "so could I mend it by myself?", "can I still ride it?", "stolen-sample",
      "as a first message, this is read as the question 'can_i_still_ride', "
        + "not the question 'can_i_fix_it'"
    ),
    (
      topics, "so could I mend it by myself?", "whatever zzyzx may be", "sample-not-understood",
      "as a first message, this isn't understood as the question 'can_i_fix_it'; "
        + "nothing knows 'zzyzx'"
    ),
    (
      findings, "  brake_grinds:\n",
      "  brake_grinds:\n    sample: [the brake squeals]\n    phrases:\n",
      "stolen-sample",
      "as a first message, this is read as the finding 'brake_squeal', "
        + "not the finding 'brake_grinds'"
    ),
    (
      questions, "sample: [the first one]", "sample: [the second one]", "stolen-sample",
      "in 'workshop/interview' when asked 'pads', this is understood as answer 2 to 'pads', "
        + "not answer 1 to 'pads'"
    ),
    (
      questions, "{say: a wheel is loose, sets: [wheel_loose]}",
      "{say: a wheel is loose, sets: [wheel_loose], sample: [the steering is loose]}",
      "stolen-sample",
      "in 'workshop/interview' when asked 'safety_check', this is understood as answer 3 to 'safety_check', "
        + "not answer 4 to 'safety_check'"
    ),
  ])
  func `What took a sample is named`(
    _ path: String, _ old: String, _ new: String, _ id: String, _ message: String
  ) throws {
    let problem = try problem(path, old, new)
    #expect(problem.id.rawValue == id)
    #expect(problem.message == message)
    #expect(problem.location.path == path && problem.location.length > 0)
  }

  @Test func `The thief is shown where it is written`() throws {
    let problem = try problem(
      Self.topics, "so could I mend it by myself?", "can I still ride it?")
    #expect(problem.notes.first?.message == "this takes it")
    #expect(problem.notes.first?.location.path == Self.topics)
    #expect(problem.notes.count == 2)
  }

  @Test func `A first message must not raise an alarm that the question doesn't`() throws {
    let rewording = try Rewording([
      (Self.questions, "sample: [the first one]", "sample: [1 mm or less and my wheel is loose]")
    ])
    #expect(rewording.problems.count <= 1)
    let other = try Rewording([
      (
        Self.script,
        """
        not-understood:
                go: interview
                say: Let me ask you step by step.
                sample: it is a red one from my uncle
        """,
        "not-understood: {go: interview, say: Let me ask., sample: [my wheel is loose]}"
      )
    ])
    #expect(other.problems.count == 1 && other.problems[0].contains("the way 'urgent' from"))
  }

  @Test func `A wish that no script answers must still be heard`() throws {
    let acts = "vocabulary/acts.yaml"
    let old = "human: [talk to a mechanic,"
    let heard = try Rewording([
      (
        acts, old,
        "human:\n    sample: [can I talk to a mechanic]\n    phrases: [talk to a mechanic,"
      )
    ])
    #expect(heard.problems.isEmpty)
    let unheard = try Rewording([
      (acts, old, "human:\n    sample: [can I skip this]\n    phrases: [talk to a mechanic,")
    ])
    #expect(unheard.problems.count == 1 && unheard.problems[0].hasPrefix("stolen-sample"))
  }
}

/// What is told of phrases that aren't read as their own concepts.
@Suite struct PhraseProofTests {
  @Test func `A phrase that another takes away is found`() throws {
    let rewording = try Rewording(
      [
        (
          "vocabulary/findings.yaml", "    - rasping sound from the brake\n",
          "    - rasping sound from the brake\n    - brake squeals today\n    - nothing rubs\n"
            + "    - \"!nothing rubs\"\n"
        )
      ], includesPhrases: true)
    #expect(rewording.result.phrases > 400)
    #expect(rewording.problems.contains { $0.contains("'nothing rubs' alone isn't read as") })
  }
}
