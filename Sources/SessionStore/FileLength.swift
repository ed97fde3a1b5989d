internal import Glibc

/// The bytes of a file; 0 when it isn't there.
func bytes(ofFile path: String) -> Int {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
}
