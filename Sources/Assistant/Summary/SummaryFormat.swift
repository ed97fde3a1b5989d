/// A form in which a summary can be written down.
public enum SummaryFormat: String, Codable, Hashable, Sendable, CaseIterable {
  /// Plain text.
  case text
  /// Markdown.
  case markdown
  /// JSON, for programs.
  case json
  /// A page that can be read and printed without a network.
  case html

  /// The form that the name of a file asks for by its ending.
  public init?(fileName: String) {
    guard let point = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[point...].dropFirst().lowercased()
    guard let format = Self.allCases.first(where: { $0.fileEnding == ending }) else { return nil }
    self = format
  }

  /// How the names of its files end, after the dot.
  public var fileEnding: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .json: "json"
    case .html: "html"
    }
  }
}

extension VisitSummary {
  /// The summary in a form, ending with a newline.
  ///
  /// - Throws: What the encoder of JSON throws; the other forms throw nothing.
  public func text(in format: SummaryFormat) throws -> String {
    switch format {
    case .text: PlainSummary(SummaryOutline(of: self)).text
    case .markdown: MarkdownSummary(SummaryOutline(of: self)).text
    case .json: try json
    case .html: HTMLSummary(SummaryOutline(of: self), language: pack.language).text
    }
  }
}
