private import Dispatch
private import Synchronization

/// Work spread over the machine's cores.
package enum Parallel {
  /// The transformed elements, in their order.
  ///
  /// The heaviest begin, so that no core is left with one of them when the others have finished.
  /// How many are worked on at once changes no result.
  ///
  /// - Complexity: As long as the longest share of the work; the calling thread helps.
  /// - Parameters:
  ///   - elements: What to transform.
  ///   - weight: What an element costs, by any measure.
  ///   - jobs: How many elements to work on at once, at most; as many as there are cores when not said.
  ///   - transform: The work on one element.
  /// - Returns: The results, each in the place of its element.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], weight: (Element) -> Int = { _ in 0 }, jobs: Int = .max,
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let weights = elements.map(weight)
    let order = elements.indices.sorted { weights[$0] > weights[$1] }
    let next = Atomic(0)
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: min(max(jobs, 1), elements.count)) { _ in
      while true {
        let turn = next.add(1, ordering: .relaxed).oldValue
        guard turn < order.count else { return }
        let result = transform(elements[order[turn]])
        results.withLock { $0[order[turn]] = result }
      }
    }
    return results.withLock { results in elements.indices.compactMap { results[$0] } }
  }
}
