internal import IntentMatcher

/// Whom a conversation is about: the person who types, or somebody in their care.
///
/// The first utterance that mentions a finding decides. A parent who describes their child and
/// nothing of their own speaks for the child from then on; who speaks of themselves first may
/// mention a child later without becoming its advocate.
enum Patient: Hashable, Sendable {
  case speaker
  case ward

  /// Whom an utterance describes, or `nil` when it mentions no finding.
  init?(describedIn interpretation: Interpretation) {
    let findings = interpretation.mentions(of: .finding)
    guard !findings.isEmpty else { return nil }
    let speaksOfOneself = findings.contains { mention in
      mention.reasons.contains { $0.value == .experiencer(.own) }
    }
    let speaksOfWard = findings.contains { $0.stance.experiencer == .ward }
    self = speaksOfWard && !speaksOfOneself ? .ward : .speaker
  }

  /// Whether something is said of the patient.
  func isMeant(by stance: Stance) -> Bool {
    switch stance.experiencer {
    case .own: true
    case .ward: self == .ward
    case .other: false
    }
  }
}
