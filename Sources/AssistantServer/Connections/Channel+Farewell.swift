internal import Glibc
internal import NIOCore

extension Channel {
  /// Does something with the socket itself, on the event loop.
  ///
  /// - Returns: What came of it, or `nil` when the channel has none.
  func withSocket<Result>(_ body: (CInt) -> Result) -> Result? {
    try? pipeline.syncOperations.withUnsafeTransportIfAvailable(of: CInt.self) { body($0) }
  }

  /// Tells a peer, before anything is set up for it, that it can't stay.
  func turnAway(_ line: [UInt8]) {
    _ = withSocket { descriptor in
      _ = unsafe send(descriptor, line, line.count, CInt(MSG_DONTWAIT) | CInt(MSG_NOSIGNAL))
    }
    hangUp()
    close(promise: nil)
  }

  /// Ends both directions, and throws away what came and won't be answered.
  ///
  /// A socket that is closed with something unread is reset, and the peer would hear of an error
  /// where there is none.
  func hangUp() {
    _ = withSocket { descriptor in
      // From here on nothing more comes in, so that what has come is soon read.
      _ = shutdown(descriptor, CInt(SHUT_RDWR))
      var bytes = [UInt8](repeating: 0, count: 16_384)
      while unsafe recv(descriptor, &bytes, bytes.count, CInt(MSG_DONTWAIT)) > 0 {}
    }
  }
}
