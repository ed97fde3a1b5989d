internal import IntentMatcher

/// Whom a conversation is about: the person who types, or somebody for whom they speak.
///
/// The first utterance that mentions a finding decides. Who begins with their child, or their mother,
/// and says nothing of their own speaks for that person from then on; who begins with themselves may
/// mention others later.
enum Patient: Hashable, Sendable {
  case speaker
  /// Somebody else, by the last word of what they were called: "my little boy".
  case other(called: String)

  /// The word for it in a script's guards.
  var word: String {
    switch self {
    case .speaker: "self"
    case .other: "other"
    }
  }

  /// Whom an utterance describes, or `nil` when it mentions no finding.
  init?(describedIn interpretation: Interpretation, of tokens: Tokens) {
    let findings = interpretation.mentions(of: .finding)
    guard !findings.isEmpty else { return nil }
    let isOwn = findings.contains { $0.names(.own) }
    // "My mother is" names a woman by words of its own, and says nothing yet of whom the rest is.
    let told = findings.filter { !$0.isNamedForOthers }
    let other =
      told.first?.otherPerson(in: tokens) ?? Self.ward(in: told, of: tokens)
      ?? Self.introduced(by: interpretation, in: told, of: tokens)
      ?? Self.pronoun(in: interpretation, of: tokens)
    self = isOwn ? .speaker : other.map(Patient.other) ?? .speaker
  }

  /// Somebody in the speaker's care who is named in the sentence of the first finding, after it: "red
  /// bumps all over my daughter's legs".
  private static func ward(in findings: [Mention], of tokens: Tokens) -> String? {
    guard let first = findings.first else { return nil }
    let end =
      tokens.indices.dropFirst(first.tokens.upperBound)
      .first { tokens[$0].kind == .strongBreak } ?? tokens.count
    return findings.lazy.filter { $0.tokens.lowerBound < end && $0.stance.experiencer == .ward }
      .compactMap { $0.otherPerson(in: tokens) }.first
  }

  /// Somebody of whom only a pronoun and an age are told: "she's 7 and can't climb the stairs".
  private static func pronoun(in interpretation: Interpretation, of tokens: Tokens) -> String? {
    guard let age = interpretation.values.first(where: { $0.rule == .ageByPronoun }) else {
      return nil
    }
    return (0..<age.tokens.lowerBound).reversed().lazy.map(tokens.text).first(
      where: Phrasing.pronouns.contains)
  }

  /// Somebody in the speaker's care whose age is told, wherever: "White bumps. My son is 11."
  private static func introduced(
    by interpretation: Interpretation, in findings: [Mention], of tokens: Tokens
  ) -> String? {
    let ages = interpretation.values.filter { $0.rule == .ageOfPerson }
    return findings.first { mention in
      mention.namesPerson && mention.stance.experiencer == .ward
        && ages.contains { $0.tokens.overlaps(mention.tokens) }
    }?.otherPerson(in: tokens)
  }

  /// Whether something is said of the patient.
  func isMeant(by mention: Mention, in tokens: Tokens) -> Bool {
    switch mention.stance.experiencer {
    case .own: true
    case .ward: self != .speaker
    case .other:
      // "My gran is 87" names a woman, of whom the rest may or may not be.
      mention.isNamedForOthers && !mention.namesPerson
        || mention.lastWordOfOther(in: tokens).map { isCalled(oneOf: [$0]) } ?? false
    }
  }

  /// Whether the patient is called by one of these words.
  func isCalled(oneOf words: [String]) -> Bool {
    switch self {
    case .speaker: false
    case .other(let name): words.contains(name)
    }
  }
}

extension Mention {
  /// Whether words of the utterance say whose it is.
  fileprivate func names(_ experiencer: Stance.Experiencer) -> Bool {
    reasons.contains { $0.value == .experiencer(experiencer) && !isNamedForOthers }
  }

  /// Whether its own words speak of somebody else, as those of "it runs in my family" do: then the
  /// finding is the speaker's all the same.
  ///
  /// Of "my dad has them" the finding has a part of the words.
  fileprivate var isNamedForOthers: Bool {
    reasons.contains { reason in
      reason.value == .experiencer(.other)
        && (namesPerson ? tokens.contains(reason.trigger) : tokens.overlaps(reason.trigger))
    }
  }

  /// The last word of what the person is called whose it is.
  fileprivate func otherPerson(in tokens: Tokens) -> String? {
    isNamedForOthers ? nil : lastWordOfOther(in: tokens)
  }

  /// The same, even where the mention's own words name them.
  fileprivate func lastWordOfOther(in tokens: Tokens) -> String? {
    let reason = reasons.first { reason in
      reason.value == .experiencer(.other) || reason.value == .experiencer(.ward)
    }
    return reason.map { tokens.text(at: ($0.antecedent ?? $0.trigger).upperBound - 1) }
  }
}
