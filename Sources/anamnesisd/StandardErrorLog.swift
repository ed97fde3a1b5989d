import Foundation
import Logging

/// A log on standard error, one line an event, written in one piece.
struct StandardErrorLog: LogHandler {
  /// The form of its lines.
  let form: LogForm
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let line = Array(
      form.line(event.level, "\(event.message)", all.mapValues(\.description), at: Date()).utf8)
    // A log that nobody reads any more doesn't keep the service from its work.
    _ = unsafe write(STDERR_FILENO, line, line.count)
  }
}
