internal import TextLayout

/// A summary as a page of its own: no script, nothing from elsewhere, and fit for paper.
struct HTMLSummary {
  private let outline: SummaryOutline
  private let language: String

  /// Takes up an outline, and the language in which it is written.
  init(_ outline: SummaryOutline, language: String) {
    self.outline = outline
    self.language = language
  }

  /// The page.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.escaped)">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
    <meta name="viewport" content="width=device-width"/>
    <meta name="referrer" content="no-referrer"/>
    <title>\(outline.title.escaped)</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>\(outline.title.escaped)</h1>
    <p><strong>\(outline.subject.escaped)</strong></p>
    <p class="note">\(outline.note.escaped)</p>
    \(outline.sections.map(section).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private func section(_ section: SummaryOutline.Section) -> String {
    """
    <section>
    <h2>\(section.title.escaped)</h2>
    \(section.items.map(element).joined(separator: "\n"))
    </section>
    """
  }

  private func element(_ item: SummaryOutline.Item) -> String {
    switch item {
    case .subtitle(let title): "<h3>\(title.escaped)</h3>"
    case .paragraph(let line): "<p>\(cited(line))</p>"
    case .quotation(let words): "<blockquote>“\(words.escaped)”</blockquote>"
    case .list(let lead, let lines): list(lead, lines)
    case .evidence(let candidate): EvidencePicture(of: candidate)?.markup ?? ""
    case .references(let sources): sources.map(reference).joined(separator: "\n")
    }
  }

  private func list(_ lead: String, _ lines: [SummaryOutline.Line]) -> String {
    let title = lead.isEmpty ? "" : "<p class=\"lead\">\(lead.escaped)</p>\n"
    let items = lines.map { "<li>\(cited($0))</li>" }.joined(separator: "\n")
    return "\(title)<ul>\n\(items)\n</ul>"
  }

  private func reference(_ source: VisitSummary.CitedSource) -> String {
    let words = "\(source.title) (\(source.kind), \(source.grade))".escaped
    let link = source.link.map { " <a href=\"\($0.escaped)\">\($0.escaped)</a>" } ?? ""
    let name = source.name.escaped
    return "<p class=\"source\" id=\"source-\(name)\"><b>\(name)</b>: \(words)\(link)</p>"
  }

  private func cited(_ line: SummaryOutline.Line) -> String {
    guard !line.sources.isEmpty else { return line.text.escaped }
    let names = line.sources.map(\.escaped).map { "<a href=\"#source-\($0)\">\($0)</a>" }
    return "\(line.text.escaped) <small>[\(names.joined(separator: ", "))]</small>"
  }

  /// Light or dark as the reader likes it, and dark on white on paper.
  private static let style = """
    :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #555;
      --line: #bbb; --for: #1f6fb2; --against: #b3541e; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #161616;
      --soft: #aaa; --line: #555; --for: #6cb2ee; --against: #eb9a66; } }
    @media print { :root { --ink: #000; --paper: #fff; --soft: #333; --line: #888;
      --for: #1f6fb2; --against: #b3541e; } body { font-size: 10pt; max-width: none; } }
    body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
      max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin-bottom: 0; } h2, h3 { break-after: avoid; }
    .note, small, .source { color: var(--soft); } .lead { margin: 0.5rem 0 0; }
    small a, .source a { color: inherit; } .source { overflow-wrap: anywhere; margin: 0.25rem 0; }
    blockquote { margin: 0.5rem 1rem; font-style: italic; } ul { margin: 0.25rem 0; }
    li, svg { break-inside: avoid; } svg { display: block; margin: 0.5rem 0; max-width: 100%; }
    svg text { fill: var(--ink); font: 11px system-ui, sans-serif; }
    svg line { stroke: var(--line); } .for { fill: var(--for); } .against { fill: var(--against); }
    """
}

extension String {
  /// The text on one line, with every sign of HTML as an entity.
  var escaped: String {
    onOneLine.reduce(into: "") { text, character in
      text += Self.entities[character] ?? String(character)
    }
  }

  private static let entities: [Character: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]
}
