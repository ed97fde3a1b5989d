/// Where the service is found unless somebody says otherwise.
///
/// The service and its clients ask the same rules, so they meet without being told.
public enum ServicePlace: Sendable {
  /// The variable that names the socket.
  public static let variable = "ANAMNESIS_SOCKET"
  /// The name of the socket in its folder.
  public static let socketName = "anamnesisd.sock"
  /// The most bytes of a path that every system takes for a socket.
  public static let longestPath = 103

  /// The path of the socket.
  ///
  /// It is in the user's own runtime folder (XDG Base Directory Specification 0.8), for the system's
  /// administrator in `/run`, and where there is neither, beside what the service keeps.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - isRoot: Whether the process is the administrator's.
  /// - Returns: The path.
  public static func socket(in environment: [String: String], isRoot: Bool) -> String {
    if let path = environment[variable], !path.isEmpty { return path }
    let runtime = environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folder =
      switch (runtime, isRoot) {
      case (_, true): "/run/anamnesis"
      case (let runtime?, false): "\(runtime)/anamnesis"
      case (nil, false): state(in: environment, isRoot: false)
      }
    return "\(folder)/\(socketName)"
  }

  /// The folder in which the service keeps sessions.
  public static func state(in environment: [String: String], isRoot: Bool) -> String {
    // A service manager that gives a folder names it so.
    if let given = environment["STATE_DIRECTORY"], given.hasPrefix("/") { return given }
    if isRoot { return "/var/lib/anamnesis" }
    let home = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(home ?? "\(environment["HOME"] ?? "")/.local/state")/anamnesis"
  }
}
