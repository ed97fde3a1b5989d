internal import Diagnostics
internal import Expressions
internal import IntentMatcher

extension KnownMeasure {
  /// Reads a line such as `pea: 8 mm`; of a span its middle counts.
  init?(
    _ kind: String, _ entry: (key: Located<String>, value: YAMLValue),
    _ report: inout [Diagnostic]
  ) {
    let unit = Unit(kind == "size" ? "mm" : "days")
    guard let text = entry.value.line,
      let written = entry.value.parsed(
        "invalid-quantity", &report, { () throws(SyntaxError) in try Quantity(parsing: text) })
    else { return nil }
    guard let quantity = written.converted(to: unit) else {
      report.append(
        Diagnostic(
          "invalid-quantity", "a \(kind) is counted in \(unit.name) or what converts into them",
          at: entry.value.location))
      return nil
    }
    let middle = (quantity.lower + quantity.upper) / 2
    self.init(
      entry.key.value, kind == "size" ? .length(millimetres: middle) : .duration(days: middle))
  }
}
