extension Method<SourcesRequest, SourcesReport> {
  /// Gives sources in full.
  public static let sources = Method(
    "knowledge.sources", "Gives the sources of a pack in full, all of them or some by name.",
    errors: [.packUnavailable])
}
