public import AssistantProtocol

extension SessionStore {
  /// Looks whether every turn on the disk is as it was kept, and none is missing.
  ///
  /// - Parameter id: The one conversation to look at, or `nil` for all of them.
  /// - Returns: What was looked at, and the first place where something is wrong.
  /// - Throws: `notFound` when there is no such conversation.
  public func audit(_ id: SessionID? = nil) async throws(SessionStoreError) -> AuditReport {
    if let id {
      let name = try SessionName(id)
      return try await shelf(of: name).read { try ChainAudit($0).report(on: name) }
    }
    var (report, last) = (AuditReport(), Int64?.some(0))
    while let key = last {
      let earlier = report
      (report, last) = try await disk.read {
        try ChainAudit($0).report(earlier, continuedAfter: key)
      }
    }
    return report
  }
}
