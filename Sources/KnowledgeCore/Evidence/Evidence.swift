/// All that is known in one conversation: one observation a finding, the latest, and where it
/// comes from.
///
/// Three things are kept apart that a careless record confuses: what nobody asked, what the person
/// couldn't say, and what isn't there.
public struct Evidence: Hashable, Sendable {
  /// One thing that was said, and where it comes from.
  public struct Entry: Hashable, Sendable {
    /// What was said.
    public let observation: Observation
    /// Where it comes from.
    public let provenance: Provenance
  }

  /// Everything that was said, in the order of the pack.
  public private(set) var entries: [Entry] = []

  /// Creates evidence in which nothing is known.
  public init() {}

  /// Takes in an observation; what was known about its finding before is replaced.
  ///
  /// - Complexity: O(*n*) in what is known.
  public mutating func observe(_ observation: Observation, from provenance: Provenance = .init()) {
    let entry = Entry(observation: observation, provenance: provenance)
    let place = place(of: observation.finding)
    if isKnown(observation.finding, at: place) {
      entries[place] = entry
    } else {
      entries.insert(entry, at: place)
    }
  }

  /// Forgets what was said about a finding, as if nobody had asked.
  public mutating func retract(_ finding: ID<Finding>) {
    let place = place(of: finding)
    if isKnown(finding, at: place) { entries.remove(at: place) }
  }

  /// What was said about a finding, or `nil` when nothing was.
  ///
  /// - Complexity: O(log *n*) in what is known.
  public subscript(finding: ID<Finding>) -> Observation.Value? {
    entry(for: finding)?.observation.value
  }

  /// What was said about a finding and where it comes from, or `nil` when nothing was.
  public func entry(for finding: ID<Finding>) -> Entry? {
    let place = place(of: finding)
    return isKnown(finding, at: place) ? entries[place] : nil
  }

  /// Everything that was said, in the order of the pack, without where it comes from.
  public var observations: [Observation] { entries.map(\.observation) }

  /// Whether anything was said.
  public var isEmpty: Bool { entries.isEmpty }

  /// The first place whose finding isn't before this one.
  private func place(of finding: ID<Finding>) -> Int {
    var range = entries.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if entries[middle].observation.finding < finding {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }

  private func isKnown(_ finding: ID<Finding>, at place: Int) -> Bool {
    place < entries.count && entries[place].observation.finding == finding
  }
}
