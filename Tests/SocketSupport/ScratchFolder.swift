internal import Foundation
internal import Testing

/// A folder that is there while a test needs it, with a path short enough for a socket.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Creates a folder.
  public init() throws {
    var template = Array("/tmp/anamnesis.XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template) != nil
    try #require(made)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The path of a socket in it.
  public var socket: String { "\(path)/s" }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
