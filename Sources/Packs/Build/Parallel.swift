private import Dispatch
private import Synchronization

/// Work spread over the machine's cores.
enum Parallel {
  /// The transformed elements, in their order.
  ///
  /// The heaviest begin, so that no core is left with one of them when the others have finished.
  ///
  /// - Complexity: As long as the longest share of the work; the calling thread helps.
  /// - Parameters:
  ///   - elements: What to transform.
  ///   - weight: What an element costs, by any measure.
  ///   - transform: The work on one element.
  /// - Returns: The results, each in the place of its element.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], weight: (Element) -> Int = { _ in 0 },
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let weights = elements.map(weight)
    let order = elements.indices.sorted { weights[$0] > weights[$1] }
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: elements.count) { turn in
      let index = order[turn]
      let result = transform(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in elements.indices.compactMap { results[$0] } }
  }
}
