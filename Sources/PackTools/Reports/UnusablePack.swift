/// A pack whose errors keep it from being used.
public struct UnusablePack: CustomStringConvertible, Sendable {
  private let path: String

  /// Names the pack by its folder.
  public init(path: String) { self.path = path }

  /// What is wrong, and what tells more.
  public var description: String {
    "the pack can't be used; 'anamnesis check \(path)' says why"
  }
}
