import Foundation

/// Figures as they come, for people, or together as JSON, for machines.
struct FigureReport: Encodable {
  /// Figures that belong together.
  struct Part: Encodable {
    let title: String
    var figures: [Figure]
  }

  /// The parts so far.
  private(set) var parts: [Part] = []
  /// Whether figures are printed as they come.
  private let isPrinting: Bool

  /// Begins a report.
  init(isPrinting: Bool) { self.isPrinting = isPrinting }

  /// Begins a part.
  mutating func begin(_ title: String) {
    parts.append(Part(title: title, figures: []))
    if isPrinting { print(FigureTable.heading(title)) }
  }

  /// Adds a figure to the part that was begun last.
  mutating func add(_ figure: Figure) {
    parts[parts.count - 1].figures.append(figure)
    if isPrinting { print(FigureTable.line(figure)) }
  }

  /// One object with all figures.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  private enum CodingKeys: CodingKey { case parts }
}
