/// How many symbols there are, and which of them have no documentation.
struct SymbolCount {
  private var symbols = 0
  /// Those without.
  private(set) var undocumented: [SymbolGraph.Symbol] = []

  /// Counts nothing.
  init() {}

  /// Counts what is written in the sources of a module.
  init(of symbols: [SymbolGraph.Symbol], in module: String) {
    let written = symbols.filter { $0.location != nil }
    self.symbols = written.count
    undocumented = written.filter { !$0.hasWords(of: module) }
  }

  static func += (total: inout SymbolCount, part: SymbolCount) {
    total.symbols += part.symbols
    total.undocumented += part.undocumented
  }

  /// The count as a line of a table.
  func line(titled title: String) -> String {
    let documented = symbols - undocumented.count
    let padding = String(repeating: " ", count: max(0, 20 - title.count))
    return "\(title)\(padding) \(documented) of \(symbols) public symbols"
  }
}

extension SymbolGraph.Symbol {
  /// Whether it has a comment of its own.
  fileprivate func hasWords(of module: String) -> Bool {
    guard let docComment, docComment.module ?? module == module else { return false }
    return docComment.lines.contains { !$0.text.allSatisfy(\.isWhitespace) }
  }

  /// Its file, line and name.
  var place: String {
    let name = pathComponents.joined(separator: ".")
    guard let location else { return name }
    let file = location.uri.replacing("file://", with: "")
    return "\(file):\(location.position.line + 1): \(name)"
  }
}
