extension Method<PackReference, ConditionsReport> {
  /// Lists what a pack knows.
  public static let conditions = Method(
    "knowledge.conditions", "Lists the conditions that a pack knows.", errors: [.packUnavailable])
}

extension Method<AskRequest, AskReport> {
  /// Answers a question.
  public static let ask = Method(
    "knowledge.ask", "Answers a question from what a pack knows, without a session.",
    """
    It answers about conditions, such as what one is, what helps against it or whether it is \
    dangerous. What a person has noticed belongs into a session, which also asks and warns.
    """,
    errors: [.packUnavailable, .textTooLong])
}

extension Method<CompareRequest, AskReport> {
  /// Tells how two conditions differ.
  public static let compare = Method(
    "knowledge.compare", "Tells how two conditions differ.",
    "The conditions are named as `knowledge.conditions` names them.", errors: [.packUnavailable])
}

extension Method<SourcesRequest, SourcesReport> {
  /// Gives sources in full.
  public static let sources = Method(
    "knowledge.sources", "Gives the sources of a pack in full, all of them or some by name.",
    "Paragraphs, reasons and advice only name their sources: here is what those names mean.",
    errors: [.packUnavailable])
}
