/// A treatment, a repair or another remedy: what is known of it, never a recommendation to take it.
public struct Treatment: Named {
  /// The stable code.
  public let name: String
  /// What it is called.
  public let title: String
  /// What is done.
  public let what: String
  /// What is known about its effect.
  public let evidence: String
  /// How it stands today.
  public let status: String
  /// What to be careful about.
  public let safety: String?
  /// Where it stands.
  public let sources: [ID<Source>]

  /// Creates a treatment.
  public init(
    name: String, title: String, what: String, evidence: String, status: String, safety: String?,
    sources: [ID<Source>]
  ) {
    self.name = name
    self.title = title
    self.what = what
    self.evidence = evidence
    self.status = status
    self.safety = safety
    self.sources = sources
  }
}
