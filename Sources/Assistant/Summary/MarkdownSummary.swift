internal import TextLayout

/// A summary as Markdown, of which every reader shows the same: no word of it is taken for a sign.
struct MarkdownSummary {
  private let outline: SummaryOutline

  /// Takes up an outline.
  init(_ outline: SummaryOutline) { self.outline = outline }

  /// The text.
  var text: String {
    let head = [
      "# \(plain(outline.title))", "**\(plain(outline.subject))**", "*\(plain(outline.note))*",
    ]
    let sections = outline.sections.flatMap { section in
      ["## \(plain(section.title))"] + section.items.flatMap(blocks)
    }
    return (head + sections).joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ item: SummaryOutline.Item) -> [String] {
    switch item {
    case .subtitle(let title): ["### \(plain(title))"]
    case .paragraph(let line): [cited(line)]
    case .quotation(let words): ["> \(plain("“\(words)”"))"]
    case .list(let lead, let lines):
      (lead.isEmpty ? [] : ["**\(plain(lead)):**"])
        + [lines.map { "- \(cited($0))" }.joined(separator: "\n")]
    case .evidence: []
    case .references(let sources): [sources.map(reference).joined(separator: "\n")]
    }
  }

  private func reference(_ source: VisitSummary.CitedSource) -> String {
    let link = source.link.map { " <\($0)>" } ?? ""
    return "- \(plain("\(source.name): \(source.title) (\(source.kind), \(source.grade))"))\(link)"
  }

  private func cited(_ line: SummaryOutline.Line) -> String {
    let names = line.sources.map(plain).joined(separator: ", ")
    return names.isEmpty ? plain(line.text) : "\(plain(line.text)) \\[\(names)\\]"
  }

  /// A text on one line with a backslash before every sign that Markdown could take for its own, as
  /// it allows before any punctuation.
  private func plain(_ text: String) -> String {
    let text = text.onOneLine
    // What would begin a list or underline a heading, at the start alone.
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(number.count)
    let isMarker = rest.first.map { number.isEmpty ? "-+=".contains($0) : ".)".contains($0) }
    return number + (isMarker ?? false ? "\\" : "") + rest.map(escaped).joined()
  }

  private func escaped(_ character: Character) -> String {
    Self.signs.contains(character) ? "\\\(character)" : String(character)
  }

  private static let signs = Set("\\`*_{}[]<>#|~&")
}
