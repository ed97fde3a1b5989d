internal import TextLayout

/// A summary as plain text for any screen or printer.
struct PlainSummary {
  private static let width = 76

  private let outline: SummaryOutline

  /// Takes up an outline.
  init(_ outline: SummaryOutline) { self.outline = outline }

  /// The text.
  var text: String {
    let head = [
      wrapped(outline.title.uppercased()), wrapped(outline.subject), "", wrapped(outline.note),
    ]
    let sections = outline.sections.flatMap { section in
      ["", "", wrapped(section.title.uppercased())] + section.items.flatMap(lines)
    }
    return (head + sections).joined(separator: "\n") + "\n"
  }

  private func lines(_ item: SummaryOutline.Item) -> [String] {
    switch item {
    case .subtitle(let title): ["", wrapped(title)]
    case .paragraph(let line): [wrapped(cited(line))]
    case .quotation(let words): [wrapped("“\(words)”", indent: "  ")]
    case .list(let lead, let lines):
      (lead.isEmpty ? [] : [wrapped("\(lead):")])
        + lines.map { cited($0).wrapped(to: Self.width, first: "  - ", rest: "    ") }
    case .evidence: []
    case .references(let sources): sources.map(reference)
    }
  }

  private func reference(_ source: VisitSummary.CitedSource) -> String {
    let link = source.link.map { " \($0)" } ?? ""
    return "\(source.name): \(source.title) (\(source.kind), \(source.grade))\(link)"
      .wrapped(to: Self.width, first: "  - ", rest: "    ")
  }

  private func cited(_ line: SummaryOutline.Line) -> String {
    line.sources.isEmpty ? line.text : "\(line.text) [\(line.sources.joined(separator: ", "))]"
  }

  private func wrapped(_ text: String, indent: String = "") -> String {
    text.wrapped(to: Self.width, first: indent, rest: indent)
  }
}
