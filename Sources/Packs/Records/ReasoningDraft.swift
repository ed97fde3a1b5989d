internal import Diagnostics
internal import KnowledgeCore

/// A file of settings: `knowledge/reasoning.yaml`.
enum ReasoningDraft {
  static let file = Record(
    "a file of settings", "By which numbers the pack is reasoned about.",
    [
      exponentField, unlistedField, errorField, denialField, riskField, wordField, privateField,
      stopField, sharesField,
    ])

  private static let exponentField = Field.optional(
    "prior-exponent", .number(0...1),
    "The power to which prior weights are raised: 0 for all conditions alike, 1 as written.")
  private static let unlistedField = Field.optional(
    "unlisted", .number(0.000001...0.9), "The prior share of everything that isn't in the pack.")
  private static let errorField = Field.optional(
    "answer-error", .number(0...0.3), "How often an answer is wrong.")
  private static let denialField = Field.optional(
    "denial-error", .number(0...0.3),
    "How often what is denied is there all the same; answer-error unless stated.")
  private static let riskField = Field.optional(
    "risk-weight", .number(0...100),
    "How many times as much it is worth to learn about what can't wait.")
  private static let wordField = Field.optional(
    "burden-per-word", .number(0...1), "What each word of a question costs, in nats.")
  private static let privateField = Field.optional(
    "burden-of-privacy", .number(0...10), "What a private question costs, in nats.")
  private static let stopField = Field.optional(
    "stop", .record(stopRecord), "When to stop asking.")
  private static let sharesField = Field.optional(
    "urgency-shares",
    .map(key: .word(Urgency.allCases.map(\.rawValue)), value: .number(0.001...1)),
    "The share of what needs a level, or a higher one, from which that level is advised.")

  private static let stopRecord = Record(
    "limits", "When to stop asking.", [shareField, fewestField, mostField, gainField])
  private static let shareField = Field.optional(
    "share", .number(0.1...1), "The share at which the best condition stands out.")
  private static let fewestField = Field.optional(
    "fewest", .wholeNumber(0...1000), "How many questions to ask at least before that counts.")
  private static let mostField = Field.optional(
    "most", .wholeNumber(1...1000), "How many questions to ask at most.")
  private static let gainField = Field.optional(
    "least-gain", .number(0...10), "The least gain that is worth a question, in nats.")

  /// Reads the settings; what isn't stated stays as it is by default.
  static func read(_ value: YAMLValue) -> ReasoningSettings {
    let reader = RecordReader(value)
    var settings = ReasoningSettings()
    func read(_ field: Field, _ path: WritableKeyPath<ReasoningSettings, Double>) {
      if let number = reader.number(field) { settings[keyPath: path] = number }
    }
    read(exponentField, \.priorExponent)
    read(unlistedField, \.unlisted)
    read(errorField, \.answerError)
    settings.denialError = reader.number(denialField)
    read(riskField, \.riskWeight)
    read(wordField, \.burdenPerWord)
    read(privateField, \.burdenOfPrivacy)
    for entry in reader.map(sharesField) {
      guard let level = Urgency(rawValue: entry.key.value),
        let share = entry.value.text.flatMap(Double.init)
      else { continue }
      settings.urgencyShares[level] = share
    }
    if let stop = reader[stopField] { settings.stopping = stopping(stop) }
    return settings
  }

  private static func stopping(_ value: YAMLValue) -> ReasoningSettings.Stopping {
    let reader = RecordReader(value)
    var stopping = ReasoningSettings.Stopping()
    stopping.share = reader.number(shareField) ?? stopping.share
    stopping.fewest = reader.wholeNumber(fewestField) ?? stopping.fewest
    stopping.most = reader.wholeNumber(mostField) ?? stopping.most
    stopping.leastGain = reader.number(gainField) ?? stopping.leastGain
    return stopping
  }
}
