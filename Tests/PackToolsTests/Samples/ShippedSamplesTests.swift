import DialogueMachine
import Diagnostics
import IntentMatcher
import Packs
import Testing

@testable import PackTools

/// The samples of the packs as they are shipped.
@Suite struct ShippedSamplesTests {
  private static func outcome(_ name: String) -> PackLoader.Outcome {
    PackLoader.load(PackDirectory(path: "\(shippedPacks)/\(name)").read())
  }

  @Test(arguments: ["bicycle", "calcinosis"])
  func `Every sample is understood as promised`(_ name: String) throws {
    let result = PackVerification.result(name, Self.outcome(name), false, .max)
    #expect(result.samples > 30)
    #expect(result.problems.map { "\($0.location): \($0.message)" } == [])
  }

  @Test func `Every phrase of the bicycle is read as its own concept`() throws {
    let result = PackVerification.result("bicycle", Self.outcome("bicycle"), true, .max)
    #expect(result.phrases > 400)
    #expect(result.problems.map { "\($0.location): \($0.message)" } == [])
  }

  @Test(arguments: ["bicycle", "calcinosis"])
  func `Each way that words can take, and each digression, has a sample`(_ name: String) throws {
    let outcome = Self.outcome(name)
    let sampled = Set(outcome.samples.map(\.subject.value))
    let missing = outcome.subjects.map(\.value).filter { subject in
      switch subject {
      case .transition(_, _, let outcome, _): outcome.map(Self.isSaid) ?? false
      case .digression(_, let act): act != Digression.returns
      case .concept(let concept): concept.kind == .question
      case .answer: false
      }
    }
    #expect(missing.filter { !sampled.contains($0) }.map(\.title) == [])
  }

  @Test(arguments: ["bicycle", "calcinosis"])
  func `Each question that people ask has two samples in other words than its phrases`(
    _ name: String
  ) throws {
    let outcome = Self.outcome(name)
    let questions = outcome.samples.filter { sample in
      if case .concept(let concept) = sample.subject.value {
        concept.kind == .question
      } else {
        false
      }
    }
    let counts = Dictionary(grouping: questions, by: \.subject.value).mapValues(\.count)
    #expect(counts.count == (name == "bicycle" ? 4 : 38))
    #expect(counts.values.allSatisfy { $0 >= 2 })
    let wordings = Set(
      outcome.phrases.flatMap {
        $0.value.phrase.words.map { Self.plain($0.joined(separator: " ")) }
      })
    #expect(questions.map(\.utterance.value).filter { wordings.contains(Self.plain($0)) } == [])
  }

  /// Whether something that a person says can have this outcome.
  private static func isSaid(_ outcome: Outcome) -> Bool { outcome != .settled }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0 == " " || $0 == "'" }
  }
}
