internal import KnowledgeCore

/// How much less patients know than their records.
public struct Stress: Hashable, Sendable {
  /// The probability that an answer is "don't know".
  public var unknown = 0.0
  /// The probability that an answer which is known is wrong.
  public var wrong = 0.0
  /// What the chances are drawn from; the same seed gives the same answers.
  public var seed: UInt64 = 1

  /// Creates patients who know everything.
  public init() {}

  /// What a patient says instead of the truth.
  ///
  /// A wrong yes is a no, a wrong no a yes; a wrong choice is any value of the finding, also when
  /// none is true. A number stays as it is, since a finding doesn't say how far it goes.
  ///
  /// - Parameters:
  ///   - truth: The truthful answer.
  ///   - kind: What values the finding takes.
  ///   - random: The patient's chances, of which every answer takes as many.
  /// - Returns: What is heard.
  func answer(
    _ truth: Observation.Value, _ kind: Finding.Kind, using random: inout RandomStream
  ) -> Observation.Value {
    let isUnknown = Double.random(in: 0..<1, using: &random) < unknown
    let isWrong = Double.random(in: 0..<1, using: &random) < wrong
    let draw = random.next()
    if isUnknown { return .unsure }
    guard isWrong else { return truth }
    switch kind {
    case .yesNo: return truth == .absent ? .present : .absent
    case .choice(let values, _):
      return values.isEmpty ? truth : .choice([Int(draw % UInt64(values.count))])
    case .number: return truth
    }
  }
}
