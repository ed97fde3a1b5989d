public import Foundation

/// The programs that were built with the tests that are running.
public enum BuiltProgram: Sendable {
  /// The repository's folder.
  public static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A program beside the test bundle, if it is there.
  public static func file(named name: String) -> URL? {
    let bundles = CommandLine.arguments.prefix(1) + [Bundle.main.bundlePath]
    let folders = bundles.map { URL(fileURLWithPath: $0) }.flatMap {
      [$0, $0.deletingLastPathComponent()]
    }
    return folders.map { $0.appendingPathComponent(name) }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }
}
