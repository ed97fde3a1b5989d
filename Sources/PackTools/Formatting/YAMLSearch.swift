private import Foundation

/// Finds the files that an author means by some paths.
public enum YAMLSearch: Sendable {
  /// The files of YAML at a path: the file itself, or those in a folder and in the folders in it.
  ///
  /// Hidden files are passed over, and so are symbolic links in a folder: where they lead to is
  /// either found anyway, or not of this folder.
  ///
  /// - Returns: The paths, as they were begun, in alphabetical order.
  /// - Throws: ``FormatFailure`` when there is no such file.
  public static func files(at path: String) throws(FormatFailure) -> [String] {
    switch type(of: URL(fileURLWithPath: path).resolvingSymlinksInPath().path) {
    case .typeRegular?:
      guard isYAML(path) else { throw .notYAML(path) }
      return [path]
    case .typeDirectory?:
      let base = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      let files = try files(in: base)
      guard !files.isEmpty else { throw .noFiles(path) }
      return files
    default: throw .unreadable(path)
    }
  }

  private static func files(in folder: String) throws(FormatFailure) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    guard let names else { throw .unreadable(folder) }
    var files: [String] = []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? "\(folder)\(name)" : "\(folder)/\(name)"
      switch type(of: path) {
      case .typeRegular? where isYAML(name): files.append(path)
      case .typeDirectory?: files += try self.files(in: path)
      default: break
      }
    }
    return files
  }

  private static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yaml") }

  private static func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }
}
