public import Diagnostics
public import Packs

/// What of a pack its conversations exercise, and what they don't.
public struct PackCoverage: Sendable {
  /// What kind of thing a part is.
  public enum Kind: String, CaseIterable, Sendable {
    /// States of scripts.
    case states
    /// Transitions of scripts.
    case transitions
    /// Digressions of scripts.
    case digressions
    /// Steps of repair.
    case repairs = "repair steps"
    /// Red flags.
    case redFlags = "red flags"
    /// Questions that people ask.
    case questions
    /// Statements about conditions.
    case statements
    /// What phrases of the vocabulary stand for.
    case phrases
  }

  /// Every part of the pack, in its order, with the place where it is written.
  public let parts: [Located<PackPart>]
  private var tally = CoverageTally()

  /// Creates a coverage in which nothing is exercised.
  public init(_ parts: [Located<PackPart>]) { self.parts = parts }

  /// Adds what a conversation exercised.
  mutating func add(_ tally: CoverageTally) { self.tally.merge(tally) }

  /// How often a part was exercised.
  public func count(_ part: PackPart) -> Int { tally.counts[part] ?? 0 }

  /// How many parts were exercised.
  public var covered: Int { parts.count { count($0.value) > 0 } }

  /// The parts of one kind.
  public func parts(_ kind: Kind) -> [Located<PackPart>] { parts.filter { $0.value.kind == kind } }

  /// How often each part of a kind was exercised, by name, without what never was.
  func counts(_ kind: Kind) -> [String: Int] {
    Dictionary(
      parts(kind).lazy.map { ($0.value.name, count($0.value)) }.filter { $1 > 0 },
      uniquingKeysWith: { first, _ in first })
  }

  /// The parts of one kind that no conversation exercised.
  public func missing(_ kind: Kind) -> [Located<PackPart>] {
    parts(kind).filter { count($0.value) == 0 }
  }
}

extension PackPart {
  /// What kind of thing it is.
  var kind: PackCoverage.Kind {
    switch self {
    case .state: .states
    case .transition: .transitions
    case .digression: .digressions
    case .repair: .repairs
    case .redFlag: .redFlags
    case .inquiry: .questions
    case .statement: .statements
    case .concept: .phrases
    }
  }
}
