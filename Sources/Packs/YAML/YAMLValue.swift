internal import Diagnostics

/// A value of a YAML file, with its place.
struct YAMLValue {
  /// What a value is.
  enum Form {
    case scalar
    case sequence
    case mapping
  }

  /// A key of a mapping with its value.
  typealias Entry = (key: Located<String>, value: YAMLValue)

  /// What it holds.
  enum Content {
    case scalar(String, ScalarNotation)
    case sequence([YAMLValue])
    case mapping([Entry], oddKeys: [YAMLValue])
  }

  private let content: Content
  private let start: ScalarPlaces.Place
  private let file: YAMLFile

  init(_ content: Content, at start: ScalarPlaces.Place, in file: YAMLFile) {
    self.content = content
    self.start = start
    self.file = file
  }

  /// What this value is.
  var form: Form {
    switch content {
    case .scalar: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  /// Where the value begins.
  var location: SourceLocation {
    let length =
      switch content {
      case .scalar(let text, .plain): Self.underline(text)
      case .scalar(let text, .singleQuoted), .scalar(let text, .doubleQuoted):
        Self.underline(text) + 2
      case .scalar(_, .block), .sequence, .mapping: 1
      }
    return SourceLocation(path: file.path, line: start.line, column: start.column, length: length)
  }

  /// The text of a scalar.
  var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

  /// The text of a scalar with its place.
  var locatedText: Located<String>? { text.map { Located($0, at: location) } }

  /// The items of a sequence.
  var items: [YAMLValue] { if case .sequence(let items) = content { items } else { [] } }

  /// The keys and values of a mapping, in the order of the file, without repeated keys.
  var entries: [Entry] { if case .mapping(let entries, _) = content { entries } else { [] } }

  /// The keys of a mapping that are no text.
  var oddKeys: [YAMLValue] { if case .mapping(_, let keys) = content { keys } else { [] } }

  /// Where a part of the scalar's text stands.
  ///
  /// - Parameter range: Unicode scalars from the start of the text.
  /// - Returns: The place, in the line where the part begins.
  func location(of range: Range<Int>) -> SourceLocation {
    locations(of: [range]).first ?? location
  }

  /// Where parts of a text stand, in the order in which they begin.
  func locations(of ranges: [Range<Int>]) -> [SourceLocation] {
    guard case .scalar(let text, let notation) = content else {
      return ranges.map { _ in location }
    }
    let places = ScalarPlaces(lines: file.lines, notation: notation)
      .places(of: ranges.map(\.lowerBound), in: text, from: start)
    return zip(places, ranges).map { place, range in
      SourceLocation(
        path: file.path, line: place.line, column: place.column, length: max(range.count, 1))
    }
  }

  /// How many characters of a text are underlined.
  private static func underline(_ text: String) -> Int {
    var count = 0
    for byte in text.utf8 where byte & 0xC0 != 0x80 {
      count += 1
      if count == longestUnderline { break }
    }
    return count
  }

  private static let longestUnderline = 80
}
