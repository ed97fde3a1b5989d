import Foundation

/// The program's error output.
enum Console {
  /// Prints a line to the error output.
  static func printError(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
