import Foundation

/// A folder of nobody else, which goes when it isn't needed any more.
final class TemporaryFolder {
  /// Where it is.
  let path: String

  /// Makes a folder.
  init() throws {
    path = "\(NSTemporaryDirectory())/anamnesis-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
