import Expressions
import TestSupport

extension Expression.Comparator {
  static let all: [Self] = [.less, .atMost, .greater, .atLeast, .equal, .different]
}

extension Expression {
  /// The same expression without the places of its claims.
  var withoutRanges: Expression {
    switch self {
    case .atom(let atom): .atom(Atom(atom.name, atom.test))
    case .not(let inner): .not(inner.withoutRanges)
    case .all(let parts): .all(parts.map(\.withoutRanges))
    case .any(let parts): .any(parts.map(\.withoutRanges))
    case .atLeast(let needed, let parts): .atLeast(needed, parts.map(\.withoutRanges))
    }
  }

  /// A random expression as an author could write it, over a few names.
  static func random(
    depth: Int = 4, claims: (inout SplitMix64) -> Atom, using random: inout SplitMix64
  ) -> Expression {
    guard depth > 0 else { return .atom(claims(&random)) }
    func parts(_ random: inout SplitMix64) -> [Expression] {
      (0..<Int.random(in: 2...3, using: &random)).map { _ in
        .random(depth: depth - 1, claims: claims, using: &random)
      }
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .not(.random(depth: depth - 1, claims: claims, using: &random))
    case 1: return .all(parts(&random))
    case 2: return .any(parts(&random))
    case 3:
      let parts = parts(&random)
      return .atLeast(Int.random(in: 1...parts.count, using: &random), parts)
    default: return .atom(claims(&random))
    }
  }
}

extension Expression.Atom {
  /// A claim that one of a few names holds.
  static func flag(using random: inout SplitMix64) -> Self {
    Self(random.pick(["a", "b", "c", "d"]))
  }

  /// A claim of any kind.
  static func anything(using random: inout SplitMix64) -> Self {
    let name = random.pick(["fever", "age", "sex", "at", "least", "x_1", "Perhaps"])
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return Self(name)
    case 1:
      let unit = random.pick([nil, Unit("years"), Unit("mm"), Unit("bar")])
      let number = Double(Int.random(in: 0...4000, using: &random)) / 8
      return Self(name, .compares(random.pick(Expression.Comparator.all), number, unit))
    default:
      let value = random.pick(["male", "female", "and", "other_1"])
      return Self(name, .chooses(value, negated: Bool.random(using: &random)))
    }
  }
}
