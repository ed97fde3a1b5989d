internal import Glibc

/// The right to be the one instance that works in a folder.
///
/// The system gives the lock back when the process ends, however it does, so that no lock is ever
/// left behind. The file stays: to remove it would let two instances lock two files of one name.
public final class InstanceLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock of a folder, which is created if it is missing.
  ///
  /// - Throws: ``ListeningError/running(lock:process:)`` when somebody has it.
  public init(of folder: String) throws(ListeningError) {
    try PrivateFolder(path: folder).prepare()
    let path = "\(folder)/anamnesisd.lock"
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    descriptor = unsafe open(path, flags, S_IRUSR | S_IWUSR)
    guard descriptor >= 0 else { throw .cannotCreate(path, SystemError()) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let error = SystemError()
      guard error.code == EWOULDBLOCK else { throw .system("locking \(path)", error) }
      throw .running(lock: path, process: Self.process(in: descriptor))
    }
    // The number is for people to read; the lock holds without it.
    let text = Array("\(getpid())\n".utf8)
    _ = ftruncate(descriptor, 0)
    _ = unsafe pwrite(descriptor, text, text.count, 0)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static func process(in descriptor: Int32) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
    return Int32(String(decoding: bytes.prefix(max(count - 1, 0)), as: UTF8.self))
  }
}
