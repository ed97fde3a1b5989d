public import Assistant

/// A summary in the form that was asked for.
public struct SummaryReport: Codable, Hashable, Sendable, Annotated {
  /// The form.
  public var format: SummaryFormat
  /// The summary as a value, in the form `json`.
  public var summary: VisitSummary?
  /// The summary as a text, in every other form.
  public var text: String?

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "format": "The form.",
    "summary": "The summary as a value, in the form `json`.",
    "text": "The summary as a text, in every other form.",
  ]
}

extension SummaryReport {
  /// Sums a session up.
  package init(of session: Session, in form: SummaryFormat, dated date: String?) throws(RPCError) {
    format = form
    let summary = session.summary(dated: date)
    guard form != .json else {
      self.summary = summary
      return
    }
    do { text = try summary.text(in: form) } catch { throw RPCError(.internalError) }
  }
}
