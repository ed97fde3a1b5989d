/// Where a statement or a number comes from.
public struct Source: Named {
  /// What kind of text it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A guideline, a national service, a learned society or a government.
    case guideline
    /// A peer-reviewed study, review or case series.
    case study
    /// A reference work or a textbook.
    case reference
    /// A leaflet of a patient organisation or a hospital.
    case leaflet
    /// A lay page, blog or forum.
    case lay
    /// An ontology or a table of codes.
    case ontology
    /// The pack's own authors.
    case editorial
  }

  /// How much weight the pack's authors give it.
  public enum Grade: String, Sendable, CaseIterable {
    /// It can carry a statement alone.
    case high
    /// It is good for what is generally agreed.
    case moderate
    /// It is good for wording, or for want of a better one.
    case low
  }

  /// How much of it the pack's authors have read.
  public enum Reading: String, Sendable, CaseIterable {
    /// The passage that holds the statement.
    case excerpt
    /// A table or data file.
    case data
    /// Nothing: another source names it.
    case citedOnly = "cited-only"
    /// All of it.
    case whole
  }

  /// The id that statements cite.
  public let name: String
  /// Authors, title, place and year, as a reader would look for it.
  public let title: String
  /// Where it can be read.
  public let url: String?
  /// What kind of text it is.
  public let kind: Kind
  /// How much weight it has.
  public let grade: Grade
  /// How much of it was read.
  public let reading: Reading

  /// Creates a source.
  public init(
    name: String, title: String, url: String?, kind: Kind, grade: Grade, reading: Reading
  ) {
    self.name = name
    self.title = title
    self.url = url
    self.kind = kind
    self.grade = grade
    self.reading = reading
  }
}
