private import Dispatch
private import Synchronization

/// Work spread over the machine's cores.
enum Parallel {
  /// The transformed elements, in their order.
  ///
  /// - Complexity: As long as the longest share of the work; the calling thread helps.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = transform(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in elements.indices.compactMap { results[$0] } }
  }
}
