/// A summary set out in sections, in the order in which they matter at a visit: what every form of
/// it that people read has in common.
struct SummaryOutline {
  /// Words with the names of their sources.
  struct Line: Hashable {
    let text: String
    var sources: [String] = []
  }

  /// A part of a section.
  enum Item: Hashable {
    /// A title within the section.
    case subtitle(String)
    /// A paragraph.
    case paragraph(Line)
    /// The person's own words.
    case quotation(String)
    /// A list, with what stands before it.
    case list(String, [Line])
    /// What speaks for and against a candidate, which can be drawn.
    case evidence(VisitSummary.Candidate)
    /// Sources in full.
    case references([VisitSummary.CitedSource])

    /// The names of the sources that stand beside words.
    var sources: [String] {
      switch self {
      case .paragraph(let line): line.sources
      case .list(_, let lines): lines.flatMap(\.sources)
      case .subtitle, .quotation, .evidence, .references: []
      }
    }
  }

  /// What belongs together, under a title.
  struct Section: Hashable {
    let title: String
    let items: [Item]
  }

  /// What it is.
  let title = "Summary to prepare a visit"
  /// What it is about, and of when it is.
  let subject: String
  /// What it is worth.
  let note: String
  /// The sections that have something in them.
  let sections: [Section]

  /// Sets out a summary.
  init(of summary: VisitSummary) {
    subject = [summary.pack.title, summary.date].compactMap(\.self).joined(separator: " · ")
    note = Phrasing.note
    let sections = (Self.account(of: summary) + Self.preparation(summary)).filter {
      !$0.items.isEmpty
    }
    let cited = Set(sections.flatMap { $0.items.flatMap(\.sources) })
    let sources = summary.sources.filter { cited.contains($0.name) }
    self.sections =
      sections + (sources.isEmpty ? [] : [Section(title: "Sources", items: [.references(sources)])])
  }

  /// What was told, and what it comes to.
  private static func account(of summary: VisitSummary) -> [Section] {
    [
      Section(title: "How urgent", items: level(summary)),
      Section(title: "Reason, in the person's own words", items: reason(summary)),
      Section(title: "What was told", items: history(summary)),
      Section(title: "What weighs", items: weighing(summary)),
      Section(title: "Warning signs", items: warnings(summary.redFlags)),
      Section(title: "What fits, best first", items: candidates(summary)),
      Section(title: "What fits none of these", items: list("", summary.unexplained.map(\.line))),
      Section(title: "Why this level", items: grounds(summary)),
      Section(title: "What would change this", items: pivots(summary)),
    ]
  }

  /// What to ask, to expect and to do, as far as there is time for that.
  private static func preparation(_ summary: VisitSummary) -> [Section] {
    let visit = [
      Section(
        title: "To ask at the visit",
        items: list("", summary.questions.map { Line(text: $0) })),
      Section(title: "Tests that may follow", items: list("", summary.tests.map(\.line))),
      Section(title: "Until then", items: list("", summary.meanwhile.map(\.line))),
      Section(title: "When to get help sooner", items: list("", summary.comeBackIf.map(\.line))),
    ]
    return (summary.canWait ? visit : [])
      + [Section(title: "Limits and origin", items: origin(summary))]
  }

  /// A list, unless it is empty.
  static func list(_ lead: String, _ lines: [Line]) -> [Item] {
    lines.isEmpty ? [] : [.list(lead, lines)]
  }
}

extension VisitSummary.Fact {
  /// The fact on a line.
  var line: SummaryOutline.Line { SummaryOutline.Line(text: words) }
}

extension VisitSummary.Advice {
  /// The statement on a line, with what it is about.
  var line: SummaryOutline.Line { SummaryOutline.Line(text: "\(title): \(text)", sources: sources) }
}
