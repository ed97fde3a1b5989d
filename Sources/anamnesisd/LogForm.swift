import AssistantProtocol
import Foundation
import Logging

/// The form of a line of a log.
enum LogForm: Sendable {
  /// With the priority in front that systemd's journal reads (`sd-daemon(3)`).
  case journal
  /// An object of JSON.
  case json
  /// With the time in front, for people.
  case text

  /// The line of an event, with its end.
  func line(
    _ level: Logger.Level, _ message: String, _ metadata: [String: String], at time: Date
  ) -> String {
    switch self {
    case .journal: "<\(level.priority)>\(Self.plain(message, metadata))\n"
    case .json: Self.object(level, message, metadata, at: time)
    case .text: "\(Self.stamp(time)) \(level): \(Self.plain(message, metadata))\n"
    }
  }

  private static func plain(_ message: String, _ metadata: [String: String]) -> String {
    ([message] + metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
      .joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func object(
    _ level: Logger.Level, _ message: String, _ metadata: [String: String], at time: Date
  ) -> String {
    let object = [
      "level": level.rawValue, "message": message, "time": stamp(time),
    ].merging(metadata) { own, _ in own }
    let bytes = (try? JSONText.bytes(of: object)) ?? []
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }

  private static func stamp(_ time: Date) -> String {
    time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }
}

extension Logger.Level {
  /// The number that `syslog(3)` gives it.
  fileprivate var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
