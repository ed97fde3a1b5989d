internal import Foundation

/// How often something is tried: more often where the surroundings say that there is time.
public enum Rounds: String, Sendable {
  /// Random inputs.
  case fuzz = "ANAMNESIS_FUZZ_ROUNDS"
  /// Orders of the same entries.
  case shuffles = "ANAMNESIS_SHUFFLES"
  /// Turns of random conversations.
  case turns = "ANAMNESIS_TURNS"
  /// Requests made from the protocol's document.
  case requests = "ANAMNESIS_REQUESTS"
  /// Connections that come and go.
  case connections = "ANAMNESIS_CONNECTIONS"
  /// Places of a system call at which it fails.
  case faults = "ANAMNESIS_FAULTS"
  /// Programs that are killed.
  case kills = "ANAMNESIS_KILLS"
  /// Operations on a store, or on a server, by many at once.
  case operations = "ANAMNESIS_OPERATIONS"

  /// The number that the surroundings ask for, if they do.
  public var wanted: Int? { ProcessInfo.processInfo.environment[rawValue].flatMap(Int.init) }

  /// The number that the surroundings ask for, or else the usual one.
  public func count(_ usual: Int) -> Int { wanted ?? usual }
}
