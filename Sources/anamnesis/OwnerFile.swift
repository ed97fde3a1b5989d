import Foundation
import Glibc
import Terminal

/// A file that a person asked for, which its owner alone can read.
struct OwnerFile {
  private let path: String

  /// Names a file; a `~` in front is the person's own folder, as in a shell.
  init(path: String) {
    self.path = path.hasPrefix("~/") ? NSHomeDirectory() + path.dropFirst() : path
  }

  /// Writes a text.
  ///
  /// A file that is there is replaced as a whole or not at all: whatever goes wrong, no half of a
  /// new text takes the place of an old one.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - replaces: Whether it takes the place of what is there.
  /// - Returns: What came of it.
  func write(_ text: String, replacing replaces: Bool) -> FileRequest.Outcome {
    do throws(SystemError) {
      if try create(text) { return .written }
      guard replaces else { return .alreadyThere }
      try replace(text)
      return .written
    } catch {
      return .failed(error.description)
    }
  }

  /// Creates the file, or returns `false` when something is there already.
  private func create(_ text: String) throws(SystemError) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { return false }
    try fill(try SystemError.check(descriptor), text, orRemove: path)
    return true
  }

  private func replace(_ text: String) throws(SystemError) {
    var status = stat()
    try SystemError.check(unsafe stat(path, &status))
    guard status.st_mode & S_IFMT == S_IFREG else { return try writeThrough(text) }
    // Behind a symbolic link it is the file that is replaced, and not the link.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var name = Array("\(target).XXXXXX".utf8CString)
    let descriptor = try SystemError.check(unsafe mkstemp(&name))
    let draft = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    try fill(descriptor, text, orRemove: draft)
    guard unsafe rename(draft, target) == 0 else {
      let error = SystemError()
      unsafe unlink(draft)
      throw error
    }
  }

  /// Writes to what is no file, such as a printer or a pipe.
  private func writeThrough(_ text: String) throws(SystemError) {
    try fill(
      try SystemError.check(unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)), text,
      orRemove: nil)
  }

  /// Writes all of a text, closes the file, and takes it away again if that fails.
  private func fill(
    _ descriptor: Int32, _ text: String, orRemove draft: String?
  ) throws(SystemError) {
    let error = Console.write(text, to: descriptor).map(SystemError.init)
    let isKept = fsync(descriptor) == 0 || [EINVAL, EROFS, ENOTSUP].contains(errno)
    let late = isKept ? nil : SystemError()
    let isClosed = close(descriptor) == 0
    guard let failure = error ?? late ?? (isClosed ? nil : SystemError()) else { return }
    if let draft { unsafe unlink(draft) }
    throw failure
  }
}

/// Why the system refused something.
private struct SystemError: Error, CustomStringConvertible {
  private let code: Int32

  /// The error that came last.
  init() { code = errno }

  /// An error by its number.
  init(_ code: Int32) { self.code = code }

  /// The system's words for it.
  var description: String { unsafe String(cString: strerror(code)) }

  /// The result of a call, unless it says that it failed.
  @discardableResult
  static func check(_ result: Int32) throws(SystemError) -> Int32 {
    if result < 0 { throw SystemError() }
    return result
  }
}
