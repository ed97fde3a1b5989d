internal import Synchronization

/// The compiled choices of questions, which are asked over and over with the same labels.
final class ChoiceLists: Sendable {
  private struct Key: Hashable {
    let labels: [String]
    let allowsSeveral: Bool
  }

  /// How many lists are kept; a pack has far fewer questions.
  private static let capacity = 4_096

  private let lists = Mutex<[Key: ChoiceList]>([:])

  /// The list for some labels.
  ///
  /// - Parameters:
  ///   - labels: The labels.
  ///   - allowsSeveral: Whether more than one may be picked.
  ///   - compile: Compiles them, where they weren't before.
  /// - Returns: The list.
  func list(
    labels: [String], allowsSeveral: Bool, _ compile: () -> ChoiceList
  ) -> ChoiceList {
    let key = Key(labels: labels, allowsSeveral: allowsSeveral)
    if let list = lists.withLock({ $0[key] }) { return list }
    let list = compile()
    lists.withLock { lists in
      if lists.count == Self.capacity { lists.removeAll() }
      lists[key] = list
    }
    return list
  }
}
