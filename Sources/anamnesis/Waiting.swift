import Dispatch
import Synchronization

/// Waits on this thread for work that other threads do.
///
/// The main thread stays a plain thread: the line editor reads keys and signals on it, and a `main`
/// that were asynchronous would give it up. No thread of Swift's own may wait so.
func waiting<Value: Sendable>(
  for work: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let outcome = Outcome<Value>()
  let isThere = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      let value = try await work()
      outcome.set(.success(value))
    } catch {
      outcome.set(.failure(error))
    }
    isThere.signal()
  }
  while true {
    isThere.wait()
    if let result = outcome.result { return try result.get() }
  }
}

/// Waits on this thread for work that other threads do on a value.
func waiting<State: Sendable, Value: Sendable>(
  for state: inout State, _ work: @escaping @Sendable (inout State) async throws -> Value
) throws -> Value {
  let (next, value) = try waiting { [state] in
    var next = state
    let value = try await work(&next)
    return (next, value)
  }
  state = next
  return value
}

/// What came of work, handed from one thread to another.
private final class Outcome<Value: Sendable>: Sendable {
  private let box = Mutex<Result<Value, any Error>?>(nil)

  var result: Result<Value, any Error>? { box.withLock { $0 } }

  func set(_ result: Result<Value, any Error>) { box.withLock { $0 = result } }
}
