/// A condition that didn't come true in time.
public struct Overdue: Error, CustomStringConvertible {
  /// The condition in words.
  public let description: String
}

/// Waits for a condition.
///
/// - Parameters:
///   - condition: The condition in words.
///   - limit: How long it may take.
///   - holds: The condition.
/// - Throws: An error when it doesn't come true in time.
public func eventually(
  _ condition: String, within limit: Duration = .seconds(240), _ holds: () async throws -> Bool
) async throws {
  let deadline = ContinuousClock.now + limit
  while try await !holds() {
    guard ContinuousClock.now < deadline else { throw Overdue(description: condition) }
    try await Task.sleep(for: .milliseconds(1))
  }
}
