/// Lines of text on a part of a graph, which can have a heading.
struct GraphLabel {
  private let heading: [String]
  private let lines: [String]

  init(heading: [String] = [], _ lines: [String]) {
    self.heading = heading
    self.lines = lines
  }

  /// The lines in the HTML that both languages of graphs know, each made safe for one of them.
  func markup(_ escaped: (String) -> String) -> String {
    (heading.map { "<b>\(escaped($0))</b>" } + lines.map(escaped)).joined(separator: "<br/>")
  }
}
