/// What became of a saved conversation when it was taken up with another version of its pack.
public struct Migration: Hashable, Sendable {
  /// Something that the pack no longer has.
  public enum Loss: Hashable, Sendable {
    /// A finding, and with it what was known of it.
    case finding(String)
    /// A value of a choice.
    case value(String, of: String)
    /// A question that was asked or called for.
    case question(String)
    /// What was waited for: the script asks anew.
    case pending
  }

  /// The states that have another name now, as old and new.
  public internal(set) var renamed: [String: String] = [:]
  /// What was left out.
  public internal(set) var losses: [Loss] = []

  /// Whether everything was taken over as it was.
  public var isComplete: Bool { renamed.isEmpty && losses.isEmpty }
}

/// Why a saved conversation can't be taken up.
public enum ResumptionError: Error, Hashable, Sendable {
  /// It was saved by a newer program, in a format of this version.
  case newerFormat(Int)
  /// It was held with another pack, of this name.
  case otherPack(String)
  /// The script no longer has the state in which it stands.
  case lostState(String)
}
