/// One problem in an author's file: what is wrong, where, and how to mend it.
///
/// A diagnostic is data. The rule that finds a problem words it; a ``DiagnosticFormatter`` prints
/// it for people, other formatters for tools.
public struct Diagnostic: Hashable, Sendable {
  /// The stable name of a kind of problem, such as `unknown-key`.
  ///
  /// Authors search for it, tools filter by it, so it never changes its meaning.
  public struct ID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name, in lower case with hyphens.
    public let rawValue: String

    /// Creates an id from its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Creates an id from a literal.
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// How bad a problem is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// The pack can't be used.
    case error
    /// The pack works, but hardly as its author meant.
    case warning
  }

  /// A second place that helps to understand the first, such as an earlier definition.
  public struct Note: Hashable, Sendable {
    /// What to see there.
    public var message: String
    /// Where to look.
    public var location: SourceLocation

    /// Creates a note.
    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }

  /// The kind of problem.
  public var id: ID
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// Where it is.
  public var location: SourceLocation
  /// The text that would mend the place, when one is likely ("did you mean").
  public var suggestion: String?
  /// Other places that belong to the problem.
  public var notes: [Note]

  /// Creates an error.
  public init(
    _ id: ID, _ message: String, at location: SourceLocation, suggestion: String? = nil,
    notes: [Note] = []
  ) {
    self.init(id, .error, message, at: location, suggestion: suggestion, notes: notes)
  }

  /// Creates a diagnostic.
  public init(
    _ id: ID, _ severity: Severity, _ message: String, at location: SourceLocation,
    suggestion: String? = nil, notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.suggestion = suggestion
    self.notes = notes
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  public var containsError: Bool { contains { $0.severity == .error } }

  /// The diagnostics from the top of the first file to the bottom of the last.
  public func inReadingOrder() -> [Diagnostic] {
    sorted { ($0.location, $0.id.rawValue, $0.message) < ($1.location, $1.id.rawValue, $1.message) }
  }
}
