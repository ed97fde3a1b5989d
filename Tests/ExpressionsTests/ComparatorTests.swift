import Expressions
import Testing

struct ComparatorTests {
  private static let table: [(Expression.Comparator, below: Bool, same: Bool, above: Bool)] = [
    (.less, true, false, false), (.atMost, true, true, false),
    (.greater, false, false, true), (.atLeast, false, true, true),
    (.equal, false, true, false), (.different, true, false, true),
  ]

  @Test(arguments: table)
  func `compares two numbers`(
    comparator: Expression.Comparator, below: Bool, same: Bool, above: Bool
  ) {
    #expect([1, 2, 3].map { comparator.holds($0, 2) } == [below, same, above])
  }

  @Test(arguments: Expression.Comparator.all)
  func `compares a range as all of its numbers would`(comparator: Expression.Comparator) {
    for low in 0...4 {
      for high in low...4 {
        for right in -1...5 {
          let range = Double(low)...Double(high)
          let inside = (2 * low...2 * high).map { comparator.holds(Double($0) / 2, Double(right)) }
          let expected: Truth =
            inside.allSatisfy { $0 } ? .yes : inside.contains(true) ? .unknown : .no
          #expect(comparator.holds(for: range, Double(right)) == expected)
        }
      }
    }
  }
}
