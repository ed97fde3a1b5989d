import Glibc

/// How long one piece of work took, in two ways of counting.
struct Lap {
  /// On the clock, as people wait.
  let wall: Duration
  /// On processors, in all threads of this process: what others do in between isn't counted.
  let processor: Duration

  /// Does some work.
  init(of work: () -> Int) {
    let began = (ContinuousClock.now, Self.processorTime)
    Self.keep(work())
    let ended = (ContinuousClock.now, Self.processorTime)
    wall = ended.0 - began.0
    processor = ended.1 - began.1
  }

  private static var processorTime: Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Takes what came of the work, so that the compiler can't leave it out.
  @inline(never)
  private static func keep(_ result: Int) { _ = result }
}
