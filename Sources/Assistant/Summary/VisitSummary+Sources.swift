extension VisitSummary {
  /// A statement of the pack about a condition.
  public struct Advice: Codable, Hashable, Sendable {
    /// The condition's name.
    public var condition: String
    /// What it is called.
    public var title: String
    /// The statement.
    public var text: String
    /// Where it stands, by name.
    public var sources: [String]
  }

  /// A source in full.
  public struct CitedSource: Codable, Hashable, Sendable {
    /// The name by which it is cited.
    public var name: String
    /// Authors, title, place and year.
    public var title: String
    /// Where it can be read.
    public var url: String?
    /// What kind of text it is, as `guideline` or `study`.
    public var kind: String
    /// How much weight it has: `high`, `moderate` or `low`.
    public var grade: String
    /// How much of it was read, as `whole` or `excerpt`.
    public var reading: String

    /// Where it can be read, if that is a plain link of the web: what a page may point to.
    var link: String? {
      url.flatMap { url in
        let isWeb = ["https://", "http://"].contains { url.hasPrefix($0) }
        let isPlain = url.utf8.allSatisfy {
          $0 > 0x20 && $0 < 0x7F && !Self.delimiters.contains($0)
        }
        return isWeb && isPlain ? url : nil
      }
    }

    private static let delimiters = Set("<>\"'`\\".utf8)
  }

  /// What was known, by whom, and what that can't do.
  public struct PackNote: Codable, Hashable, Sendable {
    /// The pack's name.
    public var name: String
    /// Its version.
    public var version: String
    /// What it is called.
    public var title: String
    /// Its language.
    public var language: String
    /// What it is for.
    public var intendedUse: String
    /// Who it is for.
    public var population: String
    /// What it can't do.
    public var limits: [String]
    /// Who has reviewed it.
    public var review: String
  }
}
