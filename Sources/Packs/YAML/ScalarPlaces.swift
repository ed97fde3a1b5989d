/// How a text is written in YAML.
enum ScalarNotation {
  case plain
  case singleQuoted
  case doubleQuoted
  /// `|` or `>`: the text begins in the next line.
  case block
}

/// Finds where a part of a text stands that YAML has folded, indented or escaped.
///
/// YAML changes only the blanks of a text, and escapes; all other characters keep their order. So
/// the *n*-th character of the text that isn't blank is the *n*-th of its notation.
struct ScalarPlaces {
  /// A line and a column, from 1, in Unicode scalars.
  typealias Place = (line: Int, column: Int)

  private let lines: [Substring]
  private let notation: ScalarNotation

  init(lines: [Substring], notation: ScalarNotation) {
    self.lines = lines
    self.notation = notation
  }

  /// The places of the scalars at ascending offsets of a text whose notation begins at a place.
  ///
  /// A blank stands behind the character before it.
  ///
  /// - Complexity: O(*n*) in the text up to the last place.
  func places(of offsets: [Int], in text: String, from start: Place) -> [Place] {
    var walk = Walk(lines: lines, place: start)
    switch notation {
    case .block: walk.nextLine()
    case .singleQuoted, .doubleQuoted: walk.advance()
    case .plain: break
    }
    var last = walk.place
    var hasBegun = false
    var blanks = 0
    var rest = text.unicodeScalars[...]
    var position = 0
    return offsets.map { offset in
      while position < offset, let scalar = rest.popFirst() {
        position += 1
        if Self.isBlank(scalar) {
          blanks += 1
        } else if let found = walk.nextCharacter(notation) {
          (last, hasBegun, blanks) = (found, true, 0)
        }
      }
      if let scalar = rest.first, !Self.isBlank(scalar) {
        var ahead = walk
        return ahead.nextCharacter(notation) ?? last
      }
      // Folded lines are blanks that no column stands for.
      let line = lines.indices.contains(last.line - 1) ? lines[last.line - 1] : ""
      let column = last.column + (hasBegun ? 1 : 0) + blanks
      return (last.line, min(column, line.unicodeScalars.count + 1))
    }
  }

  fileprivate static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}

/// A walk through the lines of a file.
private struct Walk {
  private let lines: [Substring]
  private(set) var place: ScalarPlaces.Place
  private var rest: Substring.UnicodeScalarView

  init(lines: [Substring], place: ScalarPlaces.Place) {
    self.lines = lines
    self.place = place
    let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : ""
    rest = line.unicodeScalars.dropFirst(place.column - 1)
  }

  mutating func nextLine() { self = Walk(lines: lines, place: (place.line + 1, 1)) }

  mutating func advance(by count: Int = 1) {
    rest = rest.dropFirst(count)
    place.column += count
  }

  /// The place of the next character that isn't blank; the walk goes on behind it.
  mutating func nextCharacter(_ notation: ScalarNotation) -> ScalarPlaces.Place? {
    while true {
      guard let scalar = rest.first else {
        guard place.line < lines.count else { return nil }
        nextLine()
        continue
      }
      let here = place
      if notation == .doubleQuoted, scalar == "\\" {
        if takeEscape() { return here }
      } else {
        advance(by: notation == .singleQuoted && rest.starts(with: "''".unicodeScalars) ? 2 : 1)
        if !ScalarPlaces.isBlank(scalar) { return here }
      }
    }
  }

  /// Passes over an escape; tells whether it stands for a character that isn't blank.
  private mutating func takeEscape() -> Bool {
    let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    guard let kind = rest.dropFirst().first else {
      nextLine()
      return false
    }
    advance(by: 2 + (digits[kind] ?? 0))
    return !["n", "t", "r", " ", "0"].contains(kind)
  }
}
