internal import Diagnostics

/// A place in a file's text, with the comments and blank lines that were met on the way to it.
struct SourceCursor {
  private let scalars: [Unicode.Scalar]
  private let lineStarts: [Int]
  private(set) var position = 0
  private var lineStart = 0
  /// Whether nothing but blanks stands before the position in its line.
  private var isLineBlank = true
  /// What stood on lines of its own and hasn't found its entry, with its columns.
  private var pending: [(remark: Outline.Remark, column: Int)] = []

  init(_ lines: [Substring]) {
    var scalars: [Unicode.Scalar] = []
    var lineStarts: [Int] = []
    for line in lines {
      lineStarts.append(scalars.count)
      scalars += line.unicodeScalars
      scalars.append("\n")
    }
    (self.scalars, self.lineStarts) = (scalars, lineStarts)
  }

  // MARK: Characters

  /// The character at the position; `nil` at the end of the file.
  var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// How far the position is from the start of its line; less than any column at the end of the file.
  var column: Int { current == nil ? -1 : position - lineStart }

  /// The character at a place in the file.
  func scalar(at place: SourceLocation) -> Unicode.Scalar? {
    let index = index(of: place)
    return index < scalars.count ? scalars[index] : nil
  }

  /// The lines from a position to the present one, without their indentation.
  func lines(from start: Int) -> [String] {
    scalars[start..<position].split(separator: "\n", omittingEmptySubsequences: false).map {
      text($0.drop { $0 == " " })
    }
  }

  mutating func advance() {
    guard let scalar = current else { return }
    position += 1
    isLineBlank = scalar == "\n"
    if isLineBlank { lineStart = position }
  }

  // MARK: Remarks

  /// Passes over what stands before a place: nothing but blanks, punctuation and comments.
  ///
  /// Comments at the ends of lines are given back.
  mutating func pass(
    to place: SourceLocation, beside comments: inout [String]
  ) throws(OutlineReader.Mismatch) {
    let end = index(of: place)
    while position < end, let scalar = current {
      switch scalar {
      case "#" where isLineBlank: passOwnComment()
      case "#": comments.append(readComment())
      case "\n": passLineEnd()
      case _ where isBetweenValues(scalar): position += 1
      case "-", ":", ",", "?": advance()
      default: throw OutlineReader.Mismatch()
      }
    }
    guard position == end else { throw OutlineReader.Mismatch() }
  }

  /// Collects the comments and blank lines up to what comes next.
  mutating func gather(passing punctuation: [Unicode.Scalar] = []) {
    while let scalar = current {
      switch scalar {
      case "#": passOwnComment()
      case "\n": passLineEnd()
      case _ where isBetweenValues(scalar): position += 1
      case _ where punctuation.contains(scalar): advance()
      default: return
      }
    }
  }

  /// Takes the comment in the rest of the line.
  mutating func takeComment(
    passing punctuation: [Unicode.Scalar] = [], into comments: inout [String]
  ) {
    while let scalar = current {
      switch scalar {
      case "#": return comments.append(readComment())
      case "\n": return
      case _ where isBetweenValues(scalar): position += 1
      case _ where punctuation.contains(scalar): advance()
      default: return
      }
    }
  }

  /// Takes all that has been collected.
  mutating func takePending() -> [Outline.Remark] {
    defer { pending = [] }
    return pending.map(\.remark)
  }

  /// Takes the comments that are indented like a collection which ends here, or deeper, but not like
  /// what follows.
  mutating func takePending(from indent: Int) -> [Outline.Remark] {
    let rest = pending.firstIndex { remark, place in
      remark != .blankLine && (place < indent || place <= column)
    }
    let last = pending[..<(rest ?? pending.endIndex)].lastIndex { $0.remark != .blankLine }
    let count = last.map { $0 + 1 } ?? 0
    defer { pending.removeFirst(count) }
    return pending[..<count].map(\.remark)
  }

  private mutating func passOwnComment() {
    let column = column
    pending.append((.comment(readComment()), column))
  }

  private mutating func passLineEnd() {
    if isLineBlank, pending.last?.remark != .blankLine { pending.append((.blankLine, 0)) }
    advance()
  }

  /// Whether a character belongs to no value; a byte order mark doesn't at the start of a line.
  private func isBetweenValues(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == .byteOrderMark && position == lineStart
  }

  private mutating func readComment() -> String {
    let start = position
    while let current, current != "\n" { advance() }
    let end = scalars[start..<position].lastIndex { !$0.isBlank } ?? start
    return text(scalars[start...end])
  }

  private func text(_ slice: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: slice)
    return String(text)
  }

  /// Where a place is among the characters; behind the last for what lies past them.
  private func index(of place: SourceLocation) -> Int {
    guard lineStarts.indices.contains(place.line - 1) else { return scalars.count }
    return min(lineStarts[place.line - 1] + place.column - 1, scalars.count)
  }
}

extension Unicode.Scalar {
  /// Whether YAML may change this character in a text, by folding or indenting it.
  var isBlank: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }

  /// What some editors put before a text, and parsers take away.
  static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"
}
