/// How far apart two words are, as a typist's fingers see it.
///
/// The optimal string alignment distance (Damerau 1964; Boytsov 2011) with weights: an edit costs 2;
/// two letters swapped, a letter doubled or not, and a neighbour on the keyboard cost 1; a wrong
/// first letter costs 1 more, since people seldom get it wrong.
struct EditCost {
  private var rows: [[Int]]

  /// The longest word that is compared.
  static let mostLetters = 24

  init() { rows = Array(repeating: Array(repeating: 0, count: Self.mostLetters + 1), count: 3) }

  /// The cost of typing one word for another, or `nil` when it is above a bound.
  ///
  /// - Complexity: O(*m* · *n*) in the letters of both.
  mutating func between(_ typed: ArraySlice<UInt8>, _ meant: ArraySlice<UInt8>, atMost bound: Int)
    -> Int?
  {
    let (typed, meant) = (Array(typed), Array(meant))
    guard typed.count <= Self.mostLetters, meant.count <= Self.mostLetters else { return nil }
    for column in 0...meant.count { rows[0][column] = 2 * column }
    for row in 1...max(typed.count, 1) where row <= typed.count {
      let (this, last, older) = (row % 3, (row + 2) % 3, (row + 1) % 3)
      rows[this][0] = 2 * row
      var least = rows[this][0]
      for column in 1...max(meant.count, 1) where column <= meant.count {
        let (a, b) = (typed[row - 1], meant[column - 1])
        var cost = rows[last][column - 1] + (a == b ? 0 : Self.replacing(a, b))
        cost = min(cost, rows[last][column] + Self.adding(typed, row - 1))
        cost = min(cost, rows[this][column - 1] + Self.adding(meant, column - 1))
        if row > 1, column > 1, a == meant[column - 2], typed[row - 2] == b, a != b {
          cost = min(cost, rows[older][column - 2] + 1)
        }
        rows[this][column] = cost
        least = min(least, cost)
      }
      // A swap reaches back two rows, so one cheap step may still follow.
      if least > bound + 1 { return nil }
    }
    let cost = rows[typed.count % 3][meant.count] + (typed.first == meant.first ? 0 : 1)
    return cost <= bound ? cost : nil
  }

  private static func adding(_ word: [UInt8], _ index: Int) -> Int {
    index > 0 && word[index] == word[index - 1] ? 1 : 2
  }

  private static func replacing(_ a: UInt8, _ b: UInt8) -> Int {
    neighbours[Int(a & 31)] & (1 << UInt32(b & 31)) != 0 ? 1 : 2
  }

  /// For each letter, the letters beside it on a keyboard, and vowels that sound alike.
  private static let neighbours: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 32)
    func join(_ a: UInt8, _ b: UInt8) {
      table[Int(a & 31)] |= 1 << UInt32(b & 31)
      table[Int(b & 31)] |= 1 << UInt32(a & 31)
    }
    for line in ["qwertyuiop", "asdfghjkl", "zxcvbnm"] {
      for (a, b) in zip(line.utf8, line.utf8.dropFirst()) { join(a, b) }
    }
    for (a, b) in ["ae", "ei", "ou", "iy", "ck", "sc", "sz", "ao"].map({
      ($0.utf8.first, $0.utf8.last)
    }) {
      if let a, let b { join(a, b) }
    }
    return table
  }()
}
