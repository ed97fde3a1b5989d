private import Foundation

/// A folder into which a pack is written: a new one, or one in which there is nothing.
///
/// Nothing that is there is ever changed or taken away.
public struct PackFolder: Sendable {
  private let path: String

  /// Checks that a pack can be written to a folder.
  ///
  /// - Throws: ``ImportFailure/notWritable(path:reason:)`` when something is in the way.
  public init(path: String) throws(ImportFailure) {
    self.path = path
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard let attributes else { return }
    guard attributes[.type] as? FileAttributeType == .typeDirectory else {
      throw .notWritable(path: path, reason: "it isn't a folder")
    }
    let names = try? FileManager.default.contentsOfDirectory(atPath: target)
    guard let names else { throw .notWritable(path: path, reason: "it can't be read") }
    guard names.isEmpty else {
      throw .notWritable(path: path, reason: "there are files in it already")
    }
  }

  /// Writes the files of a pack.
  ///
  /// `pack.yaml` comes last: a folder without it isn't taken for a pack, so a half-written one is none.
  ///
  /// - Parameter files: The files' texts, by their paths in the pack.
  /// - Throws: ``ImportFailure/notWritable(path:reason:)`` at the first file that can't be written.
  public func write(_ files: [String: String]) throws(ImportFailure) {
    let manifest = "pack.yaml"
    for file in files.keys.filter({ $0 != manifest }).sorted() + [manifest] {
      guard let text = files[file] else { continue }
      let url = URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent(file)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .withoutOverwriting)
      } catch {
        throw .notWritable(path: path, reason: "\(file) can't be created")
      }
    }
  }
}
