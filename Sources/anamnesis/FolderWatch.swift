import Foundation
import Glibc

/// Waits for files of packs to change, in some folders and in those within them.
///
/// It watches from the moment it is made: what changes before somebody waits isn't missed.
final class FolderWatch {
  /// Why folders can't be watched.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Saving a file in an editor makes several changes; they are over when it is quiet for so long.
  private static let quiet: Int32 = 50

  /// What an editor does to a file, whether it writes it or puts another in its place.
  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)

  private let descriptor: Int32

  /// Begins to watch.
  ///
  /// - Throws: ``Failure`` when the system refuses.
  init(folders: [String]) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw Self.failure("files") }
    for folder in folders.flatMap(Self.withinAndItself) {
      guard unsafe inotify_add_watch(descriptor, folder, Self.events) >= 0 else {
        close(descriptor)
        throw Self.failure("'\(folder)'")
      }
    }
  }

  deinit { close(descriptor) }

  /// Waits until a file has changed and everything is quiet again.
  func waitForChange() {
    var hasChanged = false
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waiting, 1, hasChanged ? Self.quiet : -1)
      if ready > 0 { hasChanged = readsChange() || hasChanged }
      if ready == 0 { return }
    }
  }

  /// Whether what has happened concerns a file of a pack.
  private func readsChange() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
    var rest = buffer.prefix(max(count, 0))
    var isOurs = false
    while let event = Event(takenFrom: &rest) { isOurs = event.concernsPack || isOurs }
    return isOurs
  }

  /// One event as `inotify(7)` lays it out: watch, mask, cookie and length, four bytes each, and a
  /// name padded with zeros.
  private struct Event {
    private let mask: UInt32
    private let name: String

    init?(takenFrom bytes: inout ArraySlice<UInt8>) {
      guard bytes.count >= 16 else { return nil }
      let fields = (0..<4).map { place in
        bytes.dropFirst(4 * place).prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
      mask = fields[1]
      name = String(
        decoding: bytes.dropFirst(16).prefix(Int(fields[3])).prefix { $0 != 0 }, as: UTF8.self)
      bytes = bytes.dropFirst(16 + Int(fields[3]))
    }

    /// Whether it is about a script, a transcript or a folder; editors leave files of their own.
    var concernsPack: Bool {
      if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
      guard !name.hasPrefix(".") else { return false }
      if mask & UInt32(IN_ISDIR) != 0 { return true }
      // What was just created is empty; it matters when it has been written.
      return mask & UInt32(IN_CREATE) == 0 && (name.hasSuffix(".yaml") || name.hasSuffix(".chat"))
    }
  }

  private static func withinAndItself(_ folder: String) -> [String] {
    let url = URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath()
    let within = (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []
    return [url.path]
      + within.map { url.appendingPathComponent($0).path }.filter { path in
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
      }
  }

  private static func failure(_ what: String) -> Failure {
    Failure(description: "can't watch \(what): \(unsafe String(cString: strerror(errno)))")
  }
}
