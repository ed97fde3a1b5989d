internal import Diagnostics
internal import Foundation

/// A file that somebody else released, and that a pack is made of.
public struct ReleaseFile: Sendable {
  /// Where it lies, as it was given.
  public let path: String
  let data: Data

  /// Creates a file from its bytes.
  public init(path: String, bytes: some Sequence<UInt8>) {
    self.path = path
    data = Data(bytes)
  }

  /// Reads a file, or returns `nil` when that can't be done.
  public init?(reading path: String) {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    self.init(path: path, bytes: data)
  }

  /// The place at the file's beginning, for what concerns all of it.
  var location: SourceLocation { SourceLocation(path: path) }

  /// The text, for showing lines of it.
  var text: SourceText { SourceText(path: path, text: String(decoding: data, as: UTF8.self)) }
}
