private import Foundation

/// Replaces a file so that nothing is ever lost.
///
/// The new content is written beside the file and reaches the disk before it takes the file's name.
/// Whoever reads the file, and whatever happens meanwhile, there is the old content or the new.
struct FileReplacement {
  private let path: String
  /// The file itself, where the path is a symbolic link.
  private let target: URL

  init(path: String) {
    self.path = path
    target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
  }

  /// Replaces the file's content, and keeps its permissions and its owner.
  ///
  /// - Parameters:
  ///   - old: What the file must still hold.
  ///   - new: What it holds then.
  /// - Throws: ``FormatFailure`` when that can't be done; the file is untouched then.
  func replace(_ old: [UInt8], with new: [UInt8]) throws(FormatFailure) {
    guard FileManager.default.isWritableFile(atPath: target.path) else {
      throw .notWritable(path: path, reason: "it is write-protected")
    }
    let name = ".\(target.lastPathComponent).\(UUID().uuidString)"
    let draft = target.deletingLastPathComponent().appendingPathComponent(name)
    do {
      try write(new, to: draft)
      guard let data = FileManager.default.contents(atPath: target.path), data.elementsEqual(old)
      else { throw FormatFailure.changedMeanwhile(path) }
      guard unsafe rename(draft.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw error as? FormatFailure
        ?? .notWritable(path: path, reason: "its folder can't be written to")
    }
  }

  /// Writes a new file with the attributes of the old one, as far as they may be given away.
  private func write(_ bytes: [UInt8], to draft: URL) throws {
    let manager = FileManager.default
    let attributes = try manager.attributesOfItem(atPath: target.path)
    guard
      manager.createFile(
        atPath: draft.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown) }
    let handle = try FileHandle(forWritingTo: draft)
    try handle.write(contentsOf: Data(bytes))
    let owner = attributes.filter { $0.key == .ownerAccountID || $0.key == .groupOwnerAccountID }
    try? manager.setAttributes(owner, ofItemAtPath: draft.path)
    let permissions = attributes.filter { $0.key == .posixPermissions }
    try manager.setAttributes(permissions, ofItemAtPath: draft.path)
    try handle.synchronize()
    try handle.close()
  }
}
