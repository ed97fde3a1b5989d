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
    let other = findings.first { !$0.isNamedForOthers }?.otherPerson(in: tokens)
    self = isOwn ? .speaker : other.map(Patient.other) ?? .speaker
  }

  /// Whether something is said of the patient.
  func isMeant(by mention: Mention, in tokens: Tokens) -> Bool {
    switch mention.stance.experiencer {
    case .own: true
    case .ward: self != .speaker
    case .other: mention.isNamedForOthers || mention.otherPerson(in: tokens).map(isCalled) ?? false
    }
  }

  private func isCalled(_ name: String) -> Bool { self == .other(called: name) }
}

extension Mention {
  /// Whether words of the utterance say whose it is.
  fileprivate func names(_ experiencer: Stance.Experiencer) -> Bool {
    reasons.contains { $0.value == .experiencer(experiencer) && !isNamedForOthers }
  }

  /// Whether its own words speak of somebody else, as those of "it runs in my family" do: then the
  /// finding is the speaker's all the same.
  fileprivate var isNamedForOthers: Bool {
    reasons.contains { $0.value == .experiencer(.other) && tokens.contains($0.trigger) }
  }

  /// The last word of what the person is called whose it is.
  fileprivate func otherPerson(in tokens: Tokens) -> String? {
    guard !isNamedForOthers else { return nil }
    let reason = reasons.first { reason in
      reason.value == .experiencer(.other) || reason.value == .experiencer(.ward)
    }
    return reason.map { tokens.text(at: ($0.antecedent ?? $0.trigger).upperBound - 1) }
  }
}
