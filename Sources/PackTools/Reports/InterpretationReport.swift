internal import Assistant
internal import Foundation
internal import IntentMatcher
public import KnowledgeCore
public import Packs

/// What an utterance was taken to mean, for authors to read and for tools.
public struct InterpretationReport: Sendable {
  private let utterance: String
  private let interpretation: Interpretation

  /// Reads an utterance, as the answer to a question if there is one.
  public init(of utterance: String, to question: Question? = nil, in pack: Pack) {
    self.utterance = utterance
    let asked = question.map { AskedQuestion($0, in: pack) }
    interpretation = pack.matcher.interpret(utterance, to: asked)
  }

  /// A line with the decision, then each reason in a sentence of its own.
  public var text: String {
    let coverage = interpretation.coverage
    let heading = "\(decision): \(coverage.covered) of \(coverage.words) words put to use"
    let reasons = Explanation(interpretation, of: utterance).sentences.map { "  \($0)" }
    return ([heading] + reasons).joined(separator: "\n") + "\n"
  }

  private var decision: String {
    switch interpretation.decision {
    case .understood: "understood"
    case .partly: "understood in part"
    case .ambiguous: "ambiguous"
    case .notUnderstood: "not understood"
    }
  }

  /// The whole as one line of JSON.
  public func json() throws -> String { try Entry(utterance, interpretation).jsonLine() }

  private struct Entry: Encodable {
    let utterance: String
    let decision: String
    let coverage: [Int]
    let mentions: [MentionEntry]
    let values: [ValueEntry]
    let answer: String?
    let picked: [Int]
    let unknown: [[Int]]
    let reasons: [String]

    init(_ utterance: String, _ interpretation: Interpretation) {
      self.utterance = utterance
      decision = interpretation.decision.rawValue
      coverage = [interpretation.coverage.covered, interpretation.coverage.words]
      mentions = interpretation.mentions.map(MentionEntry.init)
      values = interpretation.values.map(ValueEntry.init)
      answer = interpretation.answer?.act.rawValue
      picked = interpretation.choice?.picked ?? []
      unknown = interpretation.unknownWords.map(\.ends)
      reasons = Explanation(interpretation, of: utterance).sentences
    }
  }

  private struct MentionEntry: Encodable {
    let kind: String
    let name: String
    let alternatives: [String]
    let span: [Int]
    let standing: String
    let polarity: String
    let certainty: String
    let experiencer: String
    let time: String
    let place: String

    init(_ mention: Mention) {
      kind = mention.concept.kind.rawValue
      name = mention.concept.name
      alternatives = mention.alternatives.map(\.name)
      span = mention.span.ends
      standing = "\(mention.standing)"
      polarity = mention.stance.polarity.rawValue
      certainty = mention.stance.certainty.rawValue
      experiencer = mention.stance.experiencer.rawValue
      time = mention.stance.time.rawValue
      place = "\(mention.origin.file):\(mention.origin.line)"
    }
  }

  private struct ValueEntry: Encodable {
    let kind: String
    let low: Double?
    let high: Double?
    let unit: String?
    let span: [Int]

    init(_ value: StatedValue) {
      kind = "\(value.kind)"
      low = value.amount?.low
      high = value.amount?.high
      unit = value.unit.map { "\($0)" }
      span = value.span.ends
    }
  }
}

extension Range<Int> {
  /// Where it begins and where it ends, the end not included.
  fileprivate var ends: [Int] { [lowerBound, upperBound] }
}
