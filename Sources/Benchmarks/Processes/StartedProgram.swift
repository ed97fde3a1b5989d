import Foundation

/// A program in a process of its own, which has said its first words.
final class StartedProgram {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Starts a program whose input stays open, and waits for its first words.
  ///
  /// - Parameter words: The program, and its arguments.
  /// - Throws: The end of this program when it ends without a word.
  init(_ words: [String]) throws {
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    guard !output.fileHandleForReading.availableData.isEmpty else {
      throw ExitStatus.unavailable.because("'\(words[0])' has ended without a word")
    }
  }

  /// Starts a conversation, and waits for its first question.
  convenience init(chat program: String, with pack: String) throws {
    try self.init([program, "chat", "--plain", "--pack", pack])
  }

  /// The memory that it has, in bytes.
  var memory: Int { ProcessMemory.resident(of: process.processIdentifier) }

  /// Ends it, and waits until it has ended.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }
}
