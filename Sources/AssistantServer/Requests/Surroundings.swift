/// What runs a service, as far as its methods have to do with it.
package struct Surroundings: Sendable {
  /// How many connections are open.
  package let connections: @Sendable () -> Int
  /// Ends the service once what was accepted is done.
  package let drain: @Sendable () -> Void
  /// Is told, perhaps more than once, that nothing can be kept any more.
  package let storageFailed: @Sendable () -> Void

  /// Describes surroundings.
  package init(
    connections: @escaping @Sendable () -> Int, drain: @escaping @Sendable () -> Void,
    storageFailed: @escaping @Sendable () -> Void
  ) {
    self.connections = connections
    self.drain = drain
    self.storageFailed = storageFailed
  }
}
