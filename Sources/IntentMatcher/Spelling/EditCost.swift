/// How far apart two words are, as a typist's fingers see it.
///
/// The optimal string alignment distance (Damerau 1964; Boytsov 2011) with weights: an edit costs 2;
/// two letters swapped, a letter doubled or not, and a neighbour on the keyboard cost 1; a wrong
/// first letter costs 1 more, since people seldom get it wrong.
struct EditCost {
  private let typed: [UInt8]
  private let neighbours = Self.neighbours
  /// The three rows of the table that are in use, one after the other.
  private var rows = [Int](repeating: 0, count: 3 * width)

  /// The longest word that is compared.
  static let mostLetters = 24
  private static let width = mostLetters + 2
  /// More than any bound.
  private static let far = 1 << 20

  /// Compares one word with others.
  init(of typed: some Collection<UInt8>) { self.typed = Array(typed) }

  /// The cost of having typed the word for another one, or `nil` when it is above a bound.
  ///
  /// The cheapest letter too many costs 1, so only the cells near the diagonal matter.
  ///
  /// - Complexity: O(*m* · *b*) in the letters typed and the bound.
  mutating func `for`(_ meant: ArraySlice<UInt8>, atMost bound: Int) -> Int? {
    guard max(typed.count, meant.count) <= Self.mostLetters, let first = typed.first,
      abs(typed.count - meant.count) <= bound
    else { return nil }
    let bound = first == meant.first ? bound : bound - 1
    for column in 0...min(meant.count, bound + 1) { rows[column] = 2 * column }
    for row in 1...typed.count {
      // A swap reaches back two rows, so one cheap step may still follow.
      if fill(row, meant, bound) > bound + 1 { return nil }
    }
    let cost = rows[typed.count % 3 * Self.width + meant.count]
    return cost > bound ? nil : cost + (first == meant.first ? 0 : 1)
  }

  /// Fills the cells of a row that are near the diagonal, and returns the least of them.
  private mutating func fill(_ row: Int, _ meant: ArraySlice<UInt8>, _ bound: Int) -> Int {
    let (this, last) = (row % 3 * Self.width, (row + 2) % 3 * Self.width)
    let older = (row + 1) % 3 * Self.width
    let (low, high) = (max(1, row - bound), min(meant.count, row + bound))
    let a = typed[row - 1]
    rows[this + low - 1] = low == 1 ? 2 * row : Self.far
    var least = rows[this + low - 1]
    let extra = row > 1 && typed[row - 2] == a ? 1 : 2
    var column = low
    while column <= high {
      let b = meant[meant.startIndex + column - 1]
      let before = column > 1 ? meant[meant.startIndex + column - 2] : 0
      var cost = rows[last + column - 1] + (a == b ? 0 : replacing(a, b))
      cost = min(cost, rows[last + column] + extra)
      cost = min(cost, rows[this + column - 1] + (b == before ? 1 : 2))
      if row > 1, a == before, typed[row - 2] == b, a != b {
        cost = min(cost, rows[older + column - 2] + 1)
      }
      rows[this + column] = cost
      least = min(least, cost)
      column += 1
    }
    // The next row looks one cell further.
    rows[this + high + 1] = Self.far
    return least
  }

  private func replacing(_ a: UInt8, _ b: UInt8) -> Int {
    neighbours[Int(a & 31)] & (1 << UInt32(b & 31)) != 0 ? 1 : 2
  }

  /// The letters, from 1 to 26, that a word may have been meant to begin with: its first, its second,
  /// or a neighbour of the first.
  static func beginnings(of typed: ArraySlice<UInt8>) -> [Int] {
    let firsts = typed.prefix(2).map { Int($0 & 31) }
    guard let first = firsts.first else { return [] }
    return (0..<32).filter { firsts.contains($0) || neighbours[first] & 1 << UInt32($0) != 0 }
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
