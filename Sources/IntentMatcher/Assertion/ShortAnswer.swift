/// What an answer says to its question as a whole: yes, no, not sure, not any more, the first one.
///
/// Cues are folded from left to right, one value an axis. A later cue replaces an earlier one when
/// it ranks higher, or ranks the same and stands in the same sentence or right after: "yeah. No,
/// not really" is no, but a "no" three sentences on is about something else.
struct ShortAnswer: Sendable {
  /// A phrase of the answer that answers.
  fileprivate struct Cue: Sendable {
    let match: TriggerMatch
    let rule: AnswerRule
    let sentence: Int
  }

  private let cues: [Cue]
  private let verdict: Stance.Value?

  /// How many tokens may stand between two cues that are said in one breath.
  fileprivate static let breath = 3

  /// Reads the cues of an answer.
  ///
  /// - Parameters:
  ///   - passage: The answer.
  ///   - rules: The rules for short answers.
  ///   - verdict: What the answer is taken for when none of its cues says anything.
  init(_ passage: Passage, _ rules: AssertionRules, verdict: Stance.Value? = nil) {
    self.verdict = verdict
    let map = passage.map
    let sentences = map.sentences
    var cues: [Cue] = []
    var end = 0
    for match in rules.cues.matches(in: map.tokens) where match.range.lowerBound >= end {
      let rule = rules.answers[match.rule]
      guard rule.place.admits(match.range, in: map),
        !match.range.contains(where: { map.isMention[$0] })
      else { continue }
      end = match.range.upperBound
      cues.append(Cue(match: match, rule: rule, sentence: sentences[match.range.lowerBound]))
    }
    self.cues = cues
  }

  /// Answers a mention of the question.
  ///
  /// - Parameters:
  ///   - assertion: What the question itself says of the mention.
  ///   - number: The mention's place among all that the question asks about.
  ///   - count: How many there are.
  ///   - namesAny: Whether the answer names anything else.
  func answer(
    _ assertion: inout AssertedMention, number: Int, of count: Int, namesAny: Bool
  ) {
    let asked = assertion.stance.polarity
    assertion.forget(.certainty)
    var held: [Stance.Axis: Cue] = [:]
    for cue in cues {
      if let condition = cue.rule.experiencer, condition != assertion.stance.experiencer {
        continue
      }
      let values = cue.rule.effect.values(asked: asked) { pick in
        switch pick {
        case .place(let place): count > 1 && place < count ? place == number : nil
        case .last: count > 1 ? number == count - 1 : nil
        case .named: namesAny ? false : nil
        }
      }
      for value in values where cue.replaces(held[value.axis]) {
        held[value.axis] = cue
        assertion.take(cue.reason(value))
      }
    }
    if held[.polarity] == nil, held[.certainty] == nil {
      assertion.stance.set(verdict ?? .certainty(.unsure))
    }
  }
}

extension ShortAnswer.Cue {
  /// Whether it takes the place of an earlier cue.
  fileprivate func replaces(_ earlier: Self?) -> Bool {
    guard let earlier, earlier.match != match else { return true }
    if rule.priority != earlier.rule.priority { return rule.priority > earlier.rule.priority }
    return sentence == earlier.sentence
      || match.range.lowerBound - earlier.match.range.upperBound <= ShortAnswer.breath
  }

  fileprivate func reason(_ value: Stance.Value) -> StanceReason {
    StanceReason(
      value: value, rule: rule.name, origin: rule.origin, text: .answer, trigger: match.range,
      scope: match.range, end: nil)
  }
}

extension AnswerRule.Effect {
  /// The values that an answer gives to something asked about.
  ///
  /// "No" to "has it gone?" means that it is still there; "yes" to "no fever?" that there is none.
  ///
  /// - Parameters:
  ///   - asked: What the question takes it to be.
  ///   - isPicked: Whether a pick means it; `nil` when the pick means nothing here.
  /// - Returns: The values; none when it doesn't answer.
  fileprivate func values(
    asked: Stance.Polarity, isPicked: (AnswerRule.Pick) -> Bool?
  ) -> [Stance.Value] {
    switch self {
    case .agrees: [.polarity(asked), .certainty(.sure)]
    case .says(let values):
      asked == .resolved && values.contains(.polarity(.absent))
        ? [.polarity(.present), .certainty(.sure), .time(.current)] : values
    case .picks(let pick):
      isPicked(pick).map { [.polarity($0 ? .present : .absent), .certainty(.sure)] } ?? []
    case .nothing: []
    }
  }
}
