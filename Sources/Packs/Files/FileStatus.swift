#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// What stands at a path, as far as reading a pack needs to know.
///
/// Asked of the system directly: what Foundation knows of a file includes its owner's name, for
/// which it reads the list of users and looks for a service that knows more.
enum FileStatus {
  /// A folder.
  case folder
  /// A file of so many bytes.
  case file(length: Int)
  /// A device, a pipe or the like.
  case other

  /// Looks at a path, behind symbolic links; `nil` when nothing is there.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder
    case S_IFREG: self = .file(length: Int(status.st_size))
    default: self = .other
    }
  }
}
