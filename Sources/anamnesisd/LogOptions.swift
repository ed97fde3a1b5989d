import ArgumentParser
import Foundation
import Logging

/// What is told of the daemon's work, and how.
struct LogOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How much is told.", valueName: "level"))
  var logLevel = LogLevel.info

  @Option(help: ArgumentHelp("In which form.", valueName: "form"))
  var logFormat = LogChoice.auto

  /// The log that was asked for.
  var logger: Logger {
    let handler = StandardErrorLog(
      form: logFormat.form(in: ProcessInfo.processInfo.environment), logLevel: logLevel.level)
    return Logger(label: "anamnesisd") { _ in handler }
  }
}

/// The form of a log, or that the daemon finds out by itself.
enum LogChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, journal, json, text

  /// The form.
  func form(in environment: [String: String]) -> LogForm {
    switch self {
    // systemd sets it for processes whose standard error is its journal.
    case .auto: environment["JOURNAL_STREAM"] == nil ? .text : .journal
    case .journal: .journal
    case .json: .json
    case .text: .text
    }
  }
}

/// How much is told: what is at least so weighty.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
  case trace, debug, info, notice, warning, error, critical

  /// The level by the log's own name for it.
  var level: Logger.Level {
    switch self {
    case .trace: .trace
    case .debug: .debug
    case .info: .info
    case .notice: .notice
    case .warning: .warning
    case .error: .error
    case .critical: .critical
    }
  }
}
