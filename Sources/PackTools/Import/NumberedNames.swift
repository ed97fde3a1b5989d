/// Names with their numbers, and those that are known to exist.
struct NumberedNames {
  private var numbers: [String: Int] = [:]
  private var known: Set<String> = []

  init() {}

  /// Numbers names from 0.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - others: Other names for the same things.
  ///   - known: All names that exist, with those that have no number.
  init(_ names: [String], also others: [String] = [], known: [String]) {
    let pairs = Array(names.enumerated()) + others.enumerated()
    numbers = Dictionary(pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.known = Set(known).union(numbers.keys)
  }

  /// All names, in alphabetical order.
  var all: [String] { known.sorted() }

  /// Whether a name exists.
  func isKnown(_ name: String) -> Bool { known.contains(name) }

  /// The number of a name.
  subscript(name: String) -> Int? { numbers[name] }
}
