public import Foundation

/// A folder that is there while a test needs it, with a path short enough for a socket.
///
/// It goes with its last use, even if files in it are used after that: a test that goes on with a
/// mere path has to keep the folder with `withExtendedLifetime`.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Creates a folder, in memory when a test has no need of a disk.
  public init(isInMemory: Bool = false) throws {
    let memory = "/dev/shm"
    let hasMemory = isInMemory && FileManager.default.isWritableFile(atPath: memory)
    var template = Array("\(hasMemory ? memory : "/tmp")/anamnesis.XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template) != nil
    guard made else { throw Refused(code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where it is, as a URL.
  public var url: URL { URL(fileURLWithPath: path, isDirectory: true) }

  /// The path of a socket in it.
  public var socket: String { path("s") }

  /// The path of something in it, whether that is there or not.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders on the way to it; returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let file = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return path(name)
  }

  /// The system made no folder.
  private struct Refused: Error {
    let code: Int32
  }
}
