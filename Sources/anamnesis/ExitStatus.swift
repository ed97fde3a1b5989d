import ArgumentParser

/// With what the program ends, by the conventions of `sysexits.h` and of shells.
///
/// How urgent something is never shows here: it would look like an error to a script.
enum ExitStatus: Int32 {
  /// A check found something, or a figure misses its bar.
  case findings = 1
  /// The command line is wrong.
  case usage = 64
  /// A pack, or other data, is broken.
  case brokenData = 65
  /// A file or a folder that was named isn't there.
  case missingInput = 66
  /// A service can't be reached.
  case unavailable = 69
  /// The program itself is at fault.
  case internalError = 70
  /// A file can't be created.
  case cannotCreate = 73
  /// The output can't be written.
  case outputFailed = 74
  /// The terminal is gone.
  case hangUp = 129
  /// Control-C.
  case interrupted = 130
  /// Control-\.
  case quit = 131
  /// Nobody reads the output any more.
  case closedPipe = 141
  /// Somebody asked the process to end.
  case terminated = 143

  /// The error with which a command ends so.
  var code: ExitCode { ExitCode(rawValue) }
}
