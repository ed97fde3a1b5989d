internal import Diagnostics
internal import Yams

/// The file that values stand in, for places inside of long texts.
struct YAMLFile {
  let path: String
  let lines: [Substring]
  /// The private characters that begin the keys which stand a second time.
  let marks: Range<UInt32>

  /// Whether a key stands a second time.
  func isRepeated(_ key: String) -> Bool {
    key.unicodeScalars.first.map { marks.contains($0.value) } ?? false
  }
}

/// A value of a YAML file, with its place.
struct YAMLValue {
  private let node: Node
  private let file: YAMLFile

  init(_ node: Node, file: YAMLFile) {
    self.node = node
    self.file = file
  }

  /// What a value is.
  enum Form {
    case scalar
    case sequence
    case mapping
  }

  /// What this value is.
  var form: Form {
    switch node {
    case .scalar, .alias: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    }
  }

  /// Where the value begins.
  var location: SourceLocation {
    let length =
      switch node {
      case .scalar(let scalar) where scalar.style == .plain || isQuoted:
        scalar.string.unicodeScalars.prefix(Self.longestUnderline).count + (isQuoted ? 2 : 0)
      case .scalar, .sequence, .mapping, .alias: 1
      }
    return SourceLocation(
      path: file.path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, length: length)
  }

  /// The text of a scalar.
  var text: String? { node.scalar?.string }

  /// The text of a scalar with its place.
  var locatedText: Located<String>? { text.map { Located($0, at: location) } }

  /// The items of a sequence.
  var items: [YAMLValue] { node.sequence?.map { YAMLValue($0, file: file) } ?? [] }

  /// The keys of a mapping, whatever they are.
  var keys: [YAMLValue] { node.mapping?.map { YAMLValue($0.key, file: file) } ?? [] }

  /// The keys and values of a mapping, in the order of the file, without repeated keys.
  var entries: [(key: Located<String>, value: YAMLValue)] {
    guard let mapping = node.mapping else { return [] }
    return mapping.compactMap { key, value in
      let keyValue = YAMLValue(key, file: file)
      guard let name = keyValue.locatedText, !file.isRepeated(name.value) else {
        return nil
      }
      return (name, YAMLValue(value, file: file))
    }
  }

  /// Where a part of the scalar's text stands.
  ///
  /// - Parameter range: Unicode scalars from the start of the text.
  /// - Returns: The place, in the line where the part begins.
  func location(of range: Range<Int>) -> SourceLocation {
    locations(of: [range]).first ?? location
  }

  /// Where parts of a text stand, in the order in which they begin.
  func locations(of ranges: [Range<Int>]) -> [SourceLocation] {
    guard let scalar = node.scalar, let mark = scalar.mark else {
      return ranges.map { _ in location }
    }
    let notation: ScalarNotation =
      switch scalar.style {
      case .literal, .folded: .block
      case .singleQuoted: .singleQuoted
      case .doubleQuoted: .doubleQuoted
      case .plain, .any: .plain
      }
    let places = ScalarPlaces(lines: file.lines, notation: notation)
      .places(
        of: ranges.map(\.lowerBound), in: scalar.string, from: (mark.line, mark.column))
    return zip(places, ranges).map { place, range in
      SourceLocation(
        path: file.path, line: place.line, column: place.column, length: max(range.count, 1))
    }
  }

  /// How far a place is underlined at most.
  private static let longestUnderline = 80

  private var isQuoted: Bool {
    node.scalar?.style == .singleQuoted || node.scalar?.style == .doubleQuoted
  }
}
