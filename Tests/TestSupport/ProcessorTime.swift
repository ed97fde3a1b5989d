internal import Glibc

/// How long the processor worked for what this thread did: waiting, for a busy machine too, doesn't
/// count.
public func processorTime(of work: () throws -> Void) rethrows -> Duration {
  let begun = threadClock()
  try work()
  return threadClock() - begun
}

/// What the processor has worked for this thread so far.
private func threadClock() -> Duration {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
