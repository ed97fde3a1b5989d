/// What a service manager is told.
///
/// Source: systemd, `sd_notify(3)`, whose protocol is stable and needs no library.
enum Notice: Hashable, Sendable {
  /// The service has begun to work, or has gone on after a reload.
  case ready
  /// How it is, for people.
  case status(String)
  /// It loads its packs again, from a moment of the system's monotonic clock on, in microseconds.
  case reloading(at: UInt64)
  /// It is about to end.
  case stopping
  /// It is alive.
  case alive

  /// The notice as it is sent.
  var text: String {
    switch self {
    case .ready: "READY=1"
    case .status(let words):
      "STATUS=\(words.split(whereSeparator: \.isNewline).joined(separator: " "))"
    case .reloading(let moment): "RELOADING=1\nMONOTONIC_USEC=\(moment)"
    case .stopping: "STOPPING=1"
    case .alive: "WATCHDOG=1"
    }
  }
}
