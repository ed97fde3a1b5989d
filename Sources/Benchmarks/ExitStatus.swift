import ArgumentParser

/// With what the program ends, by the conventions of `sysexits.h`.
enum ExitStatus: Int32 {
  /// A figure misses what is required of it.
  case missed = 1
  /// The pack is broken, or holds nothing to measure with.
  case brokenData = 65
  /// A file or a folder that was named isn't there.
  case missingInput = 66
  /// A program that was asked for isn't there, or doesn't answer.
  case unavailable = 69
  /// A file can't be created.
  case cannotCreate = 73

  /// The error with which a command ends so, after saying why.
  func because(_ sentence: String) -> ExitCode {
    Console.printError("benchmarks: \(sentence)")
    return ExitCode(rawValue)
  }
}
