/// The reasons of an interpretation in sentences: what was taken for what, by which line of the
/// vocabulary, and which words decided what is said of it.
public struct Explanation: Sendable {
  private let interpretation: Interpretation
  private let tokens: Tokens
  private let bytes: [UInt8]

  /// Explains the interpretation of an utterance.
  public init(_ interpretation: Interpretation, of utterance: String) {
    self.interpretation = interpretation
    tokens = Tokens(utterance)
    bytes = Array(utterance.utf8)
  }

  /// One sentence for each decision: about mentions, words, answers, values, and what doesn't count.
  public var sentences: [String] {
    interpretation.mentions.map(sentence) + interpretation.respellings.map(sentence)
      + interpretation.doubts.map(doubt) + answer + choice
      + interpretation.values.map(sentence) + retracted
      + interpretation.rejections.map(sentence) + unknown
  }

  // MARK: Mentions

  private func sentence(_ mention: Mention) -> String {
    let others = mention.alternatives.map { " or \($0.name)" }.joined()
    let step =
      switch mention.step {
      case .exact: "as written"
      case .inflected: "by its inflection"
      case .respelt: "by another spelling"
      case .typo: "by a likely misspelling"
      }
    let reasons = mention.reasons.map { " \(sentence($0))" }.joined()
    let denied = mention.isDenial ? " denied" : ""
    return "\"\(text(mention.span))\" is \(mention.concept.name)\(others)\(denied), \(step) in"
      + " \(mention.origin.file):\(mention.origin.line)\(standing(mention)).\(reasons)"
  }

  private func standing(_ mention: Mention) -> String {
    switch mention.standing {
    case .assured: ""
    case .mustConfirm: "; it is asked again, since a mistake would matter"
    case .offSubject: "; it doesn't count, since nothing shows that the subject is meant"
    case .retracted: "; it was taken back"
    }
  }

  private func sentence(_ reason: StanceReason) -> String {
    let rule = "\(reason.origin.file):\(reason.origin.line)"
    let value = "\(Self.word(reason.value)), by rule \"\(reason.rule)\" in \(rule)"
    guard reason.text == .answer else { return "It is \(value), from the question." }
    let end = reason.end.map { "; its scope ends with \(word($0))" } ?? ""
    let name = reason.antecedent.map { " for \"\(text(of: $0))\"" } ?? ""
    return "\"\(text(of: reason.trigger))\"\(name) makes it \(value)\(end)."
  }

  private static func word(_ value: Stance.Value) -> String {
    switch value {
    case .polarity(let value): value.rawValue
    case .certainty(let value): value.rawValue
    case .experiencer(.own): "one's own"
    case .experiencer(.other): "somebody else's"
    case .experiencer(.ward): "of somebody in their care"
    case .time(let value): value.rawValue
    }
  }

  private func word(_ end: StanceReason.ScopeEnd) -> String {
    switch end {
    case .text: "the text"
    case .sentence: "the sentence"
    case .clause, .innerClause: "the clause"
    case .subject: "a new subject"
    case .terminator(let range), .trigger(let range): "\"\(text(of: range))\""
    case .reach: "the rule's reach"
    }
  }

  // MARK: The rest

  private func sentence(_ respelling: Interpretation.Respelling) -> String {
    "\"\(text(respelling.span))\" was taken for \"\(respelling.word)\"."
  }

  private func doubt(_ respelling: Interpretation.Respelling) -> String {
    "\"\(text(respelling.span))\" may stand for \"\(respelling.word)\", so what follows is asked again."
  }

  private var answer: [String] {
    guard let answer = interpretation.answer else { return [] }
    let cues = answer.cues.map { "\"\(text(of: $0))\"" }.joined(separator: " and ")
    let strength = answer.strength == .weak ? ", weakly" : ""
    return ["\(cues) answers \(answer.act.rawValue)\(strength), as \(answer.rule.rawValue)."]
  }

  private var choice: [String] {
    guard let choice = interpretation.choice else { return [] }
    let cues = choice.cues.map { "\"\(text(of: $0))\"" }.joined(separator: " and ")
    return [
      ("picks", choice.picked), ("leaves out", choice.excluded),
      ("may mean", choice.alternatives),
    ].filter { !$0.1.isEmpty }.map { verb, items in
      "\(cues) \(verb) choice \(items.map { "\($0 + 1)" }.joined(separator: ", "))."
    }
  }

  private func sentence(_ value: StatedValue) -> String {
    "\"\(text(value.span))\" states \(noun(value.kind)), by \(value.rule.rawValue)."
  }

  private func noun(_ kind: StatedValue.Kind) -> String {
    switch kind {
    case .number: "a number"
    case .ordinal: "a place in a row"
    case .age: "an age"
    case .duration: "a duration"
    case .onset: "when it began"
    case .length: "a length"
    case .temperature: "a temperature"
    case .severity: "a severity"
    case .frequency: "a frequency"
    case .side: "a side"
    }
  }

  private var retracted: [String] {
    interpretation.retractedValues.map { "\"\(text($0.span))\" was taken back." }
  }

  private func sentence(_ rejection: Rejection) -> String {
    let reason =
      switch rejection.reason {
      case .shorter(let other): "\(other.name) has all its words and more"
      case .weaker(let other): "\(other.name) needs fewer steps for the same words"
      case .excluded(let origin): "\(origin.file):\(origin.line) excludes it"
      case .notAlone: "the sentence says more than this wish"
      case .asked(let other): "it is asked of \(other.name)"
      }
    return "\"\(text(rejection.span))\" isn't \(rejection.concept.name): \(reason)."
  }

  private var unknown: [String] {
    interpretation.unknownWords.map { "\"\(text($0))\" is not a known word." }
  }

  private func text(_ span: Range<Int>) -> String {
    String(decoding: bytes[span.clamped(to: bytes.indices)], as: UTF8.self)
  }

  private func text(of range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, tokens.indices.contains(last) else {
      return ""
    }
    return text(tokens[first].span.lowerBound..<tokens[last].span.upperBound)
  }
}
