private import CReadline
private import Glibc

/// Signals that are taken from a descriptor, one after the other, instead of by handlers that run
/// in the middle of something.
struct SignalQueue {
  /// Becomes readable when a signal is waiting; negative if the system has none to give.
  let descriptor: Int32

  /// Takes over signals from their default actions, in this thread and those that it starts.
  init(_ signals: [Int32]) {
    var mask = Self.mask(signals)
    descriptor = signalfd(-1, &mask, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
    // A signal that nobody can read must keep its default action.
    if descriptor >= 0 { pthread_sigmask(SIG_BLOCK, &mask, nil) }
  }

  /// The signal that has waited longest, or `nil`.
  func next() -> Int32? {
    var info = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    return read(descriptor, &info, size) == size ? Int32(info.ssi_signo) : nil
  }

  /// Stops the process as Control-Z does by default, and returns when it is continued.
  ///
  /// Where nobody could continue it, because no shell is there, the system doesn't stop it.
  static func stopProcess() {
    var mask = mask([SIGTSTP])
    raise(SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    pthread_sigmask(SIG_BLOCK, &mask, nil)
  }

  private static func mask(_ signals: [Int32]) -> sigset_t {
    var mask = sigset_t()
    sigemptyset(&mask)
    for signal in signals { sigaddset(&mask, signal) }
    return mask
  }
}
