import Foundation
import SocketSupport

extension RunningDaemon {
  /// What a program needs to find it.
  var environment: [String: String] {
    ProcessInfo.processInfo.environment.merging(["ANAMNESIS_SOCKET": socket]) { $1 }
  }

  /// Runs a command of the program with this daemon.
  func run(
    _ arguments: String..., input: String = ""
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(arguments, input: input, environment: environment)
  }
}
