/// The version of the engine, which is that of every program made of it.
public enum EngineVersion: Sendable {
  /// The version, as 1.2.3.
  public static let current = "0.1.0"
}
