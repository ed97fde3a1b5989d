/// Whether a claim holds, and if not, what does.
enum Verdict: Hashable, Sendable {
  /// It holds.
  case holds
  /// It doesn't: what is so instead, as the end of a sentence, and the claim that would hold, if one
  /// can take its place.
  case fails(String, instead: String?)

  /// It holds, or fails in the way that is only worked out then.
  static func judged(
    _ holds: Bool, otherwise: () -> (actual: String, instead: String?)
  ) -> Verdict {
    guard !holds else { return .holds }
    let (actual, instead) = otherwise()
    return .fails(actual, instead: instead)
  }
}
