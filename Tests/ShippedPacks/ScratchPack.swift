public import Foundation

/// A copy of the bicycle's pack without its transcripts, in a folder of its own that goes when it
/// does.
public final class ScratchPack: Sendable {
  /// The folder in which the pack is, beside the words that it includes.
  public let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("anamnesis-\(UUID().uuidString)")

  /// The pack's own folder.
  public var path: String { folder.appendingPathComponent("bicycle").path }

  /// Copies the pack, and writes transcripts for it.
  public init(_ transcripts: [String: String] = [:]) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["bicycle", "english"] {
      try FileManager.default.copyItem(
        at: ShippedPacks.folder(name),
        to: folder.appendingPathComponent(name))
    }
    try FileManager.default.removeItem(atPath: "\(path)/transcripts")
    for (name, text) in transcripts { try write(text, to: "transcripts/\(name).chat") }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file of the pack.
  public func write(_ text: String, to file: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// What a file of the pack holds.
  public func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
  }
}
