public import Assistant

/// The sources.
public struct SourcesReport: Codable, Hashable, Sendable, Annotated {
  /// The sources, in the order in which they were asked for.
  public var sources: [VisitSummary.CitedSource]

  /// Creates a list.
  public init(sources: [VisitSummary.CitedSource]) { self.sources = sources }

  /// What each member is for, by its name on the wire.
  public static let notes = ["sources": "The sources, in the order in which they were asked for."]
}
