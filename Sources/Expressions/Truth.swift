/// What is known about a claim: yes, no, or not known.
///
/// Kleene's strong three-valued logic: unknown stays unknown unless the known parts decide
/// ("no and anything" is no). Unknown is never taken for no.
///
/// Source: S. C. Kleene, Introduction to Metamathematics (1952), § 64.
public enum Truth: Hashable, Sendable, CaseIterable {
  /// The claim does not hold.
  case no
  /// Nobody knows yet, or the person could not say.
  case unknown
  /// The claim holds.
  case yes

  /// The truth of a known condition.
  public init(_ holds: Bool) { self = holds ? .yes : .no }

  /// Yes for no, no for yes.
  public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
