/// A set of small numbers: a mark for each number up to the greatest.
struct NumberSet {
  private var marks: [Bool] = []

  /// Whether a number is in the set.
  func contains(_ number: Int) -> Bool { number < marks.count && marks[number] }

  /// Adds numbers.
  mutating func formUnion(_ numbers: [Int]) {
    for number in numbers {
      while marks.count <= number { marks.append(false) }
      marks[number] = true
    }
  }
}
