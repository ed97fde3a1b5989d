internal import Glibc

/// A folder in which nobody else may replace anything.
struct PrivateFolder {
  /// Where it is.
  let path: String

  /// Sees to it that the folder is there, and that it is this user's.
  ///
  /// - Parameters:
  ///   - mode: What others may do in it if it has to be created; never write.
  ///   - group: The group that it is given to then.
  /// - Throws: Why it can't be used.
  func prepare(mode: mode_t = 0o700, group: gid_t? = nil) throws(ListeningError) {
    guard let status = FileStatus(of: path) else { return try create(mode, group) }
    guard status.isFolder else { throw .notAFolder(path) }
    guard status.owner == geteuid() else { throw .foreign(path) }
    guard !status.othersWrite else { throw .exposed(path) }
  }

  private func create(_ mode: mode_t, _ group: gid_t?) throws(ListeningError) {
    let parent = path.parentFolder
    // What lies above is trusted as it is; only what is missing is created.
    if FileStatus(of: parent, following: true) == nil {
      try PrivateFolder(path: parent).create(0o700, nil)
    }
    do throws(SystemError) {
      try SystemError.check(unsafe mkdir(path, 0o700))
      if let group { try SystemError.check(unsafe chown(path, uid_t.max, group)) }
      // The umask has no say in it.
      try SystemError.check(unsafe chmod(path, mode))
    } catch {
      throw .cannotCreate(path, error)
    }
  }
}

/// What the system says of a file.
struct FileStatus: Hashable {
  /// The device and the number that name the file whatever it is called.
  struct Identity: Hashable, Sendable {
    let device: dev_t
    let number: ino_t
  }

  /// Which file it is.
  let identity: Identity
  /// Whose it is.
  let owner: uid_t
  private let mode: mode_t

  /// Asks for what is at a path, or returns `nil` when nothing is.
  init?(of path: String, following follows: Bool = false) {
    var status = stat()
    let result = unsafe follows ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    identity = Identity(device: status.st_dev, number: status.st_ino)
    owner = status.st_uid
    mode = status.st_mode
  }

  /// Whether it is a folder, and no link to one.
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  /// Whether it is a socket.
  var isSocket: Bool { mode & S_IFMT == S_IFSOCK }
  /// Whether anybody but its owner may write to it.
  var othersWrite: Bool { mode & (S_IWGRP | S_IWOTH) != 0 }
}

extension String {
  /// The path of the folder that a path is in.
  var parentFolder: String {
    let trimmed = String(trimmingSlashes)
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  private var trimmingSlashes: Substring {
    var rest = self[...]
    while rest.count > 1, rest.last == "/" { rest.removeLast() }
    return rest
  }
}
