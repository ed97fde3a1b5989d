/// Something that words can stand for.
///
/// The matcher knows kinds and names, never what they mean: a pack joins names to findings.
public struct Concept: Hashable, Sendable {
  /// What a concept is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Something that can be true of a person or thing.
    case finding
    /// Something that may be the matter.
    case condition
    /// A wish about the conversation itself: help, why, back.
    case act
    /// What somebody wants to know about a condition.
    case topic
    /// A whole question that people ask.
    case question
    /// What the pack's conversations are about; in its company, weak phrases count.
    case subject
  }

  /// What it is for.
  public let kind: Kind
  /// Its name in the pack.
  public let name: String

  /// Creates a concept.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }
}
