internal import NIOCore

/// Lets a task run on the thread that reads and writes its connection.
///
/// A request that is taken apart, answered and written where it was read wakes no other thread but
/// the one that waits for the disk.
final class EventLoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  /// Creates an executor of a loop, which must outlast the tasks.
  init(_ loop: any EventLoop) { self.loop = loop }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
