import DialogueMachine
import Diagnostics
import IntentMatcher
import Testing

@testable import Packs

/// Samples as they are written, in each place that takes them.
@Suite struct SampleTests {
  private func outcome(_ edits: [(path: String, old: String, new: String)]) throws
    -> PackLoader.Outcome
  {
    var files = try BrokenPack.minimal()
    for edit in edits {
      let text = String(decoding: files.contents[edit.path] ?? [], as: UTF8.self)
      #expect(text.contains(edit.old), "\(edit.old)")
      files.contents[edit.path] = Array(text.replacing(edit.old, with: edit.new).utf8)
    }
    return PackLoader.load(files)
  }

  private static let script = "dialogues/start.yaml"
  private static let words = "vocabulary/findings.yaml"
  private static let talk = "vocabulary/talk.yaml"
  private static let questions = "knowledge/questions.yaml"

  @Test(arguments: [
    (
      script, "      understood: asking\n      not-understood: {go: asking, say",
      "      understood: {go: asking, sample: it is dark}\n      not-understood: {go: asking, say",
      Sample.Subject.transition(dialogue: "start", state: "story", on: .understood, place: 0),
      ["it is dark"], "17:24"
    ),
    (
      script, "        - {go: asking}", "        - {go: asking, sample: [it smells, a fire]}",
      .transition(dialogue: "start", state: "story", on: .urgent, place: 1),
      ["it smells", "a fire"], "21:16"
    ),
    (
      script, "why: {explain: question}", "why: {explain: question, sample: but why}",
      .digression(dialogue: "start", act: "why"), ["but why"], "36:3"
    ),
    (
      words, "flickers: [flickers, on and off]",
      "flickers: {phrases: [flickers, on and off], sample: [it flickers]}",
      .concept(Concept(.finding, "flickers")), ["it flickers"], "3:3"
    ),
    (
      talk, "is_it_safe: [is it safe]", "is_it_safe: {phrases: [is it safe], sample: is this safe}",
      .concept(Concept(.question, "is_it_safe")), ["is this safe"], "5:3"
    ),
    (
      questions, "{say: they are dark, sets: [room_dark]}",
      "{say: they are dark, sets: [room_dark], sample: they all are}",
      .answer(question: "others", place: 0), ["they all are"], "28:15"
    ),
  ])
  func `A sample has its words, its subject and the places of both`(
    _ path: String, _ old: String, _ new: String, _ subject: Sample.Subject,
    _ utterances: [String], _ place: String
  ) throws {
    let outcome = try outcome([(path, old, new)])
    #expect(outcome.diagnostics.isEmpty, "\(outcome.printed)")
    #expect(outcome.samples.map(\.utterance.value) == utterances)
    for sample in outcome.samples {
      #expect(sample.subject.value == subject)
      #expect("\(sample.subject.location)" == "\(path):\(place)")
      #expect(sample.utterance.location.path == path)
      #expect(outcome.subjects.contains(sample.subject))
    }
  }

  @Test func `Phrases beside samples are read as phrases`() throws {
    let plain = try outcome([])
    let edited = try outcome([
      (
        Self.words, "flickers: [flickers, on and off]",
        "flickers: {phrases: [flickers, on and off], sample: [it flickers]}"
      )
    ])
    #expect(plain.samples.isEmpty)
    #expect(edited.phrases.map(\.value.concept) == plain.phrases.map(\.value.concept))
    #expect(edited.phrases.map(\.value.phrase) == plain.phrases.map(\.value.phrase))
  }

  @Test func `Every phrase has its place`() throws {
    let outcome = try outcome([])
    let phrase = try #require(outcome.phrases.first { $0.value.concept.name == "bulb_black" })
    #expect("\(phrase.location)" == "vocabulary/findings.yaml:5:16")
    #expect(phrase.value.origin == Vocabulary.Origin(file: "vocabulary/findings.yaml", line: 5))
  }
}
