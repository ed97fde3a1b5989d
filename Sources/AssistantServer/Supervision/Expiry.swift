internal import AssistantProtocol
package import Logging
internal import ServiceLifecycle

/// Erases what has expired, at the start and then every hour.
package struct Expiry: Service {
  private static let pause = Duration.seconds(3_600)

  private let requests: ProtocolService
  private let log: Logger

  /// Creates the service.
  package init(of requests: ProtocolService, log: Logger) {
    self.requests = requests
    self.log = log
  }

  /// Erases until the service is about to end.
  package func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await purge()
        try? await Task.sleep(for: Self.pause)
      }
    }
  }

  private func purge() async {
    do {
      let count = try await requests.purgeExpired()
      if count > 0 { log.info("erased expired sessions", metadata: ["count": "\(count)"]) }
    } catch {
      log.error("expired sessions can't be erased", metadata: ["reason": "\(error.data.reason)"])
    }
  }
}
