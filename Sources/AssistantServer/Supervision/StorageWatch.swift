internal import ServiceLifecycle
package import SessionStore

/// Ends the service when the disk has failed: only a new start reads again what the disk really has.
package struct StorageWatch: Service {
  private let store: SessionStore
  private let failures: AsyncStream<Void>
  private let failed: AsyncStream<Void>.Continuation

  /// Watches over a store.
  package init(of store: SessionStore) {
    self.store = store
    (failures, failed) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Tells that nothing can be kept any more.
  package func noteFailure() { failed.yield() }

  /// Waits until the service is about to end.
  ///
  /// - Throws: Why nothing can be kept any more.
  package func run() async throws {
    await cancelWhenGracefulShutdown {
      for await _ in failures { return }
    }
    if let failure = store.failure { throw failure }
  }
}
