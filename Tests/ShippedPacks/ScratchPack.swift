internal import Foundation
public import TestSupport

/// A copy of the bicycle's pack without its transcripts, in a folder of its own that goes when it
/// does.
public struct ScratchPack: Sendable {
  /// The folder in which the pack is, beside the words that it includes.
  public let folder: ScratchFolder

  /// The pack's own folder.
  public var path: String { folder.path("bicycle") }

  /// Copies the pack, and writes transcripts for it.
  public init(_ transcripts: [String: String] = [:]) throws {
    folder = try ScratchFolder()
    for name in ["bicycle", "english"] {
      try FileManager.default.copyItem(
        atPath: ShippedPacks.folder(name).path, toPath: folder.path(name))
    }
    try FileManager.default.removeItem(atPath: "\(path)/transcripts")
    for (name, text) in transcripts { try write(text, to: "transcripts/\(name).chat") }
  }

  /// Writes a file of the pack.
  public func write(_ text: String, to file: String) throws {
    try folder.write(text, to: "bicycle/\(file)")
  }

  /// What a file of the pack holds.
  public func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }
}
