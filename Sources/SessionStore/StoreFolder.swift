internal import Foundation
internal import Glibc

/// The folder in which conversations are kept, which no one else can enter.
struct StoreFolder {
  /// Where it is.
  let path: String

  /// The database's file in it.
  var file: String { "\(path)/sessions.sqlite" }

  /// Sees to it that the folder and the file in it are there, and that they are this user's alone.
  ///
  /// The file is created before the database does it, because the database would ask the umask who
  /// may read it; its log takes over the file's mode.
  func prepare(creating creates: Bool) throws(SessionStoreError) {
    if creates, try status(of: path) == nil { try create() }
    guard let folder = try status(of: path) else { throw missing(path) }
    guard folder.st_mode & S_IFMT == S_IFDIR, folder.st_uid == geteuid(),
      folder.st_mode & (S_IWGRP | S_IWOTH) == 0
    else { throw .exposed(path) }
    guard let present = try status(of: file) else {
      guard creates else { throw missing(file) }
      return try createFile()
    }
    guard present.st_mode & S_IFMT == S_IFREG else { throw .foreign(file) }
    guard present.st_uid == geteuid(), present.st_mode & (S_IRWXG | S_IRWXO) == 0 else {
      throw .exposed(file)
    }
  }

  private func missing(_ path: String) -> SessionStoreError {
    .storageFailed("\(path) isn't there")
  }

  private func create() throws(SessionStoreError) {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true, attributes: nil)
    } catch {
      throw .storageFailed("\(parent) can't be created")
    }
    try check(unsafe mkdir(path, S_IRWXU), on: path)
    try keep(parent)
  }

  /// A file that is there is never opened here: closing it would take the database's locks away.
  private func createFile() throws(SessionStoreError) {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC
    close(try check(unsafe open(file, flags, S_IRUSR | S_IWUSR), on: file))
    try keep(path)
  }

  /// Waits until what a folder lists is on the disk.
  private func keep(_ folder: String) throws(SessionStoreError) {
    let descriptor = try check(
      unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), on: folder)
    defer { close(descriptor) }
    try check(fsync(descriptor), on: folder)
  }

  /// What the system says of a path itself, not of what it links to; `nil` when nothing is there.
  private func status(of path: String) throws(SessionStoreError) -> stat? {
    var status = stat()
    let result = unsafe lstat(path, &status)
    if result != 0, errno == ENOENT { return nil }
    try check(result, on: path)
    return status
  }

  @discardableResult
  private func check(_ result: Int32, on path: String) throws(SessionStoreError) -> Int32 {
    if result < 0 { throw .storageFailed("\(path): \(unsafe String(cString: strerror(errno)))") }
    return result
  }
}
