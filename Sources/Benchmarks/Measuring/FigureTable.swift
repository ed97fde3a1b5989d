import Foundation

/// Figures in lines, for people.
enum FigureTable {
  /// A heading, with the names of the columns.
  static func heading(_ title: String) -> String {
    "\n\(padded(title, 46))     least    median  spread       ratio   instructions"
  }

  /// The line of a figure.
  static func line(_ figure: Figure) -> String {
    let spread = figure.spread
    let percent = String(format: "%5.1f %%", spread.percent)
    let ratio = figure.ratio.map(significant) ?? ""
    let count = figure.instructions.map { String(format: "%.0f", $0) } ?? ""
    return [
      "  \(padded(figure.name, 42))", rightAligned(amount(spread.least, figure.unit), 9),
      rightAligned(amount(spread.median, figure.unit), 9), rightAligned(percent, 7),
      rightAligned(ratio, 11),
      rightAligned(count, 14),
    ].joined(separator: " ").trimmingSuffix(while: \.isWhitespace).description
  }

  /// An amount with three digits that say something.
  static func amount(_ value: Double, _ unit: Figure.Unit) -> String {
    switch unit {
    case .microseconds where value >= 1_000: "\(significant(value / 1_000)) ms"
    case .microseconds: "\(significant(value)) us"
    case .kilobytes: "\(significant(value)) kB"
    case .megabytes: "\(significant(value)) MB"
    }
  }

  private static func significant(_ value: Double) -> String {
    let digits = abs(value) < 10 ? 2 : abs(value) < 100 ? 1 : 0
    return String(format: "%.\(digits)f", value)
  }

  /// A text with blanks behind it.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }

  /// A text with blanks before it.
  static func rightAligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isTrimmed($0) }.map(index(after:)) ?? startIndex)]
  }
}
