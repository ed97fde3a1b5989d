/// The calls that wait for an answer, told apart by the numbers of their requests.
struct OpenCalls {
  /// A call.
  struct Call {
    /// Whoever waits.
    let caller: CheckedContinuation<[UInt8], any Error>
    /// The number of the connection over which it was sent.
    let connection: Int
    /// Where its request begins, among all bytes of that connection.
    let place: Int
  }

  private var calls: [Int: Call] = [:]

  /// Adds a call.
  mutating func add(_ call: Call, number: Int) { calls[number] = call }

  /// Takes a call out.
  mutating func remove(_ number: Int) -> Call? { calls.removeValue(forKey: number) }

  /// Takes the oldest call of a connection out: the one whose answer comes next.
  mutating func removeOldest(of connection: Int) -> Call? {
    calls.filter { $0.value.connection == connection }.keys.min().flatMap { remove($0) }
  }

  /// Takes all calls of a connection out, or all calls that there are.
  mutating func removeAll(of connection: Int? = nil) -> [Call] {
    let ended = calls.filter { connection == nil || $0.value.connection == connection }
    for number in ended.keys { calls[number] = nil }
    return ended.sorted { $0.key < $1.key }.map(\.value)
  }
}
