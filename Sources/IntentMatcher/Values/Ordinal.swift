/// A place in a row.
public struct Ordinal: Hashable, Sendable {
  /// Where counting begins.
  public enum Anchor: Hashable, Sendable {
    /// Before the first: "the second" is 2 from the start.
    case start
    /// At the last: "the last but one" is -1 from the end.
    case end
    /// Where we are: "the next" is 1 from here.
    case current
  }

  /// Where counting begins.
  public let anchor: Anchor
  /// How far from there.
  public let offset: Double

  /// Creates a place.
  public init(_ offset: Double, from anchor: Anchor = .start) {
    self.anchor = anchor
    self.offset = offset
  }

  /// The place in a list of a given length, counted from 0; `nil` outside of it.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - current: The place that "this" means.
  /// - Returns: An index below `count`.
  public func index(in count: Int, current: Int = 0) -> Int? {
    guard let offset = Int(exactly: offset) else { return nil }
    let index =
      switch anchor {
      case .start: offset - 1
      case .end: count - 1 + offset
      case .current: current + offset
      }
    return (0..<max(count, 0)).contains(index) ? index : nil
  }
}
