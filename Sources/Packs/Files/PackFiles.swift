public import Diagnostics

/// The files of one pack, in memory.
///
/// Reading a disk and understanding a pack are two things: ``PackDirectory`` does the one,
/// ``PackLoader`` the other, so that tests and tools can load packs that no disk holds.
public struct PackFiles: Sendable {
  /// What each file holds, by its path relative to the pack.
  public var contents: [String: [UInt8]]
  /// What went wrong while they were read.
  public var diagnostics: [Diagnostic]

  /// Creates a set of files.
  public init(contents: [String: [UInt8]] = [:], diagnostics: [Diagnostic] = []) {
    self.contents = contents
    self.diagnostics = diagnostics
  }
}
