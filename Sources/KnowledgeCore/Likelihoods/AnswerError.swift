/// How often what people say of themselves is wrong.
///
/// The two ways differ: who sees something has mostly seen it, while what nobody noticed, or what no
/// doctor has put a name to yet, may be there all the same.
struct AnswerError: Sendable {
  /// How often something that isn't there is said to be.
  let asserted: Double
  /// How often something that is there is denied.
  let denied: Double

  /// Answers that are never wrong.
  static let none = AnswerError(asserted: 0, denied: 0)

  /// The errors that a pack reckons with.
  init(_ settings: ReasoningSettings) {
    self.init(
      asserted: settings.answerError, denied: settings.denialError ?? settings.answerError)
  }

  init(asserted: Double, denied: Double) {
    self.asserted = asserted
    self.denied = denied
  }

  /// How often something is said to be there that is there with a probability; never 0 or 1, so that
  /// no answer weighs without end.
  func softened(_ probability: Double) -> Double {
    let said = probability * (1 - denied) + (1 - probability) * asserted
    return min(max(said, 1e-6), 1 - 1e-6)
  }
}
