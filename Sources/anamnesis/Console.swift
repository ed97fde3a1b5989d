import ArgumentParser
import Foundation
import Glibc
import Terminal

/// The program's output and error output.
enum Console {
  /// Prints text as it is.
  ///
  /// Where nobody reads any more, as in `anamnesis check Dialogues | head`, the program ends without
  /// a word. Mostly the system sees to that: like other tools, the program leaves `SIGPIPE` alone.
  /// Where a parent has it ignored the program ends as if by that signal.
  static func print(_ text: String) {
    switch write(text, to: STDOUT_FILENO) {
    case nil: return
    case EPIPE: Anamnesis.exit(withError: ExitStatus.closedPipe.code)
    case let error?:
      let reason = unsafe String(cString: strerror(error))
      printError("anamnesis: can't write the output: \(reason)")
      Anamnesis.exit(withError: ExitStatus.outputFailed.code)
    }
  }

  /// Prints a line to the error output, if anybody reads that.
  static func printError(_ text: String) {
    _ = write("\(text)\n", to: STDERR_FILENO)
  }

  /// How many columns lines may have: what `COLUMNS` says, else what the terminal has.
  static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) {
      return columns
    }
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return Layout.widest
    }
    return Int(size.ws_col)
  }

  /// Writes all of a text.
  ///
  /// - Returns: The number of the error that came in the way, or `nil`.
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}

/// Whether output is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour what goes to the standard output.
  ///
  /// `auto` follows https://no-color.org and stays plain where the output is no terminal.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return !isRefused && environment["TERM"] != "dumb" && isatty(STDOUT_FILENO) == 1
    }
  }
}
