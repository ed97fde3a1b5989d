/// Who may direct the service.
private let administrative = """
  For the user whom the service runs as, for root, and for the members of `--admin-group`.
  """

extension Method<NoParams, OpenRPCDocument> {
  /// Describes the protocol to programs.
  public static let discover = Method(
    "rpc.discover", "Describes every method, as a document of OpenRPC.")
}

extension Method<HelloRequest, HelloReport> {
  /// Agrees on a version of the protocol.
  public static let hello = Method(
    "daemon.hello", "Agrees on a version of the protocol, and tells who answers and within what.",
    """
    No method needs it. An app that calls it first knows which packs there are to choose from, which \
    limits to keep to, and what to show on every screen.
    """,
    errors: [.unsupportedProtocol])
}

extension Method<NoParams, PingReport> {
  /// Shows that somebody answers.
  public static let ping = Method("daemon.ping", "Shows that the service answers.")
}

extension Method<NoParams, StatusReport> {
  /// Tells how the service does.
  public static let status = Method(
    "daemon.status", "Tells how the service does: its state, its load and its times.",
    errors: [.storageFailed])
}

extension Method<NoParams, ReloadReport> {
  /// Loads the packs again.
  public static let reload = Method(
    "admin.reload", "Loads the packs again; a broken one leaves the old one in use.",
    administrative, errors: [.notAuthorised, .storageFailed])
}

extension Method<NoParams, PurgeReport> {
  /// Erases what has expired.
  public static let purgeExpired = Method(
    "admin.purge_expired", "Erases the sessions that have expired, without waiting for the hour.",
    administrative, errors: [.notAuthorised, .storageFull, .storageFailed, .overloaded])
}

extension Method<NoParams, Done> {
  /// Ends the service once what was accepted is done.
  public static let drain = Method(
    "admin.drain", "Ends the service once what was accepted is done.", administrative,
    errors: [.notAuthorised])
}
