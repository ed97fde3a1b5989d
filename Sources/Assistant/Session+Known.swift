public import KnowledgeCore

internal import Packs

extension Session {
  /// Something that is known, for a list.
  public struct Known: Hashable, Sendable {
    /// The finding.
    public let finding: ID<Finding>
    /// What is known of it.
    public let value: Observation.Value
    /// It in words, without whether it is there.
    public let words: String
  }

  /// All that is known, as a list in which things are corrected: what is there, what isn't, and what
  /// the person couldn't say, each in the order of the pack.
  public var known: [Known] {
    let all = known(evidence.observations)
    return all.filter(\.value.isThere) + all.filter { $0.value == .absent }
      + all.filter { $0.value == .unsure }
  }

  /// Observations with their words, in the same order.
  public func known(_ observations: [Observation]) -> [Known] {
    let phrasing = Phrasing(pack.knowledge)
    return observations.map {
      Known(finding: $0.finding, value: $0.value, words: phrasing.plainWords($0))
    }
  }
}
