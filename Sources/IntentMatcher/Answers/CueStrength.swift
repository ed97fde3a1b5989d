/// How much weight a reading carries.
public enum CueStrength: String, Hashable, Sendable, CaseIterable {
  /// It is meant as said.
  case firm
  /// It is hedged ("I guess so"), indirect ("it doesn't hurt") or could be meant otherwise.
  case weak
}
