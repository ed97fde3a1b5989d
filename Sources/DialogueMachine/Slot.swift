/// A value that a conversation keeps beside its findings.
public struct Slot: Hashable, Sendable {
  /// What a slot holds.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The person's own words.
    case text
    /// One of a few words.
    case choice
  }

  /// Its name.
  public let name: String
  /// What it holds.
  public let kind: Kind
  /// The words that a choice allows.
  public let values: [String]
  /// What it holds before anything is said.
  public let initial: String?

  /// Creates a slot.
  public init(name: String, kind: Kind, values: [String] = [], initial: String? = nil) {
    self.name = name
    self.kind = kind
    self.values = values
    self.initial = initial
  }
}
