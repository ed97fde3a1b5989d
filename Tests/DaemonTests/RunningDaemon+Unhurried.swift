import SocketSupport
import TestSupport

extension RunningDaemon {
  /// Starts a daemon that lets its peers be in a hurry and tells everything, and waits until it
  /// serves.
  static func unhurried(
    in folder: ScratchFolder, under tool: [String] = [], environment: [String: String] = [:]
  ) async throws -> RunningDaemon {
    try await ready(
      ["--turns-per-second", "0", "--max-connections-per-user", "200", "--log-level", "trace"],
      in: folder, under: tool, environment: environment)
  }
}

/// A request that every daemon answers.
func ping(_ id: Int) -> String { #"{"jsonrpc":"2.0","id":\#(id),"method":"daemon.ping"}"# + "\n" }
