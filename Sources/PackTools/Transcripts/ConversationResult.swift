public import Diagnostics

/// What came of one conversation of a transcript.
public struct ConversationResult: Sendable {
  /// Something that should have been so and wasn't.
  public struct Failure: Hashable, Sendable {
    /// Where it is expected.
    public let location: SourceLocation
    /// What is expected.
    public let expected: String
    /// What is so instead, as the end of a sentence.
    public let actual: String
    /// What could be expected in its place, if anything can be written there.
    public let instead: String?
    /// What the person typed that led there; `nil` for the opening.
    public let utterance: String?

    /// The failure in a sentence.
    public var message: String { "expected \(expected), but \(actual)" }
  }

  /// The conversation.
  public let conversation: Transcript.Conversation
  /// What didn't hold, in the order of the file.
  public private(set) var failures: [Failure] = []
  /// How many turns were taken, in all ways in which it was held.
  public private(set) var turns: Int
  /// What of the pack it exercised, if that was counted.
  var tally = CoverageTally()

  init(_ conversation: Transcript.Conversation) {
    self.conversation = conversation
    turns = conversation.turns
  }

  mutating func judge(_ expectation: Expectation, _ verdict: Verdict, after utterance: String?) {
    guard case .fails(let actual, let instead) = verdict else { return }
    failures.append(
      Failure(
        location: expectation.location, expected: expectation.text, actual: actual,
        instead: instead, utterance: utterance))
  }

  /// Notes how the conversation went when it was held in another way.
  mutating func compare(_ variation: Variation, _ deviation: Variation.Deviation?) {
    turns += conversation.turns
    guard let deviation else { return }
    failures.append(
      Failure(
        location: conversation.location, expected: "the same \(variation.name)",
        actual: deviation.actual, instead: nil, utterance: deviation.utterance))
  }
}
