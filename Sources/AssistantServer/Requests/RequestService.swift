/// Whatever answers the lines of connections.
///
/// The connections know no method, and the methods no socket.
package protocol RequestService: Sendable {
  /// Answers a line.
  ///
  /// - Parameters:
  ///   - line: The line, without its end.
  ///   - caller: Whose connection it came over.
  /// - Returns: The answer with its newline, or `nil` when nobody waits for one.
  func answer(_ line: ArraySlice<UInt8>, from caller: Caller) async -> [UInt8]?

  /// Whether a connection waits for news, so that its silence is no reason to end it.
  func expectsNews(_ caller: Caller) async -> Bool

  /// Forgets what it keeps for a connection that has ended.
  func forget(_ caller: Caller) async
}
