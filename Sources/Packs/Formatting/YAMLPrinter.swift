/// Prints an outline in the canonical form.
///
/// The form is made for people who write knowledge and read each other's changes, so it settles what
/// nobody should have to think about, and leaves what carries meaning to the eye:
///
/// - Two spaces of indentation, for lists below their key too: what belongs to what is seen at once,
///   and is the same in every file.
/// - A list or a map stays in brackets or braces if its author wrote it so and it fits on a line of
///   100 columns. Else every entry of a map has a line, for a row of short entries reads as a table
///   only while rows are lines; but a list of texts goes on in the next lines, each as full as can be:
///   a column of thirty spellings tells nothing that three lines don't, and who wants a column writes
///   dashes.
/// - A text stands plain where the loader reads it back as the same text, else in double quotes, which
///   show everything that can't be seen; one kind of quotes is enough. Quotes around `no` or `1.0` stay:
///   nothing is resolved here, but they say that a word is meant.
/// - A text that its author folded (`>`), or whose line would be longer than 100 columns, is folded.
///   Where the author broke it, it stays broken up to the first line that is too long, as
///   `swift format` respects line breaks: people break at sentences, and a word changed shouldn't move
///   all the others. A pattern breaks behind its bars, so that what is to choose from stays whole.
/// - Lines that stand for themselves (`|`) stay, unless something in them can't be seen.
/// - Comments stay before their entry or at the end of its line, two spaces behind it, and the order
///   of entries is their author's. At most one blank line parts entries, none begins or ends a file or
///   a list.
///
/// Comments count for no line's length: what is said of a thing mustn't change how it is written.
struct YAMLPrinter {
  /// By how many columns an entry is indented.
  static let step = 2
  /// How long a line may be.
  static let width = 100

  private(set) var text = ""
  /// Whether a blank line would part something from something.
  private var mayBeBlank = false

  /// Prints a file.
  mutating func write(_ outline: Outline) {
    let root = outline.root
    write(schemaFirst(opening(of: root, indent: 0))[...], indent: 0)
    switch form(of: root.value, column: 0, indent: Self.step, .lineStart) {
    case .line(let line):
      text += line
      endLine(beside: root)
    case .lines(let lines):
      write(lines, indent: Self.step)
      endLine(beside: root)
    case .text(let block): write(block, of: root, indent: Self.step)
    case .entries(let collection): write(collection, indent: 0, isOpened: true)
    }
    write(outline.below.trimmingBlankLines, indent: 0)
  }

  // MARK: Entries

  /// Writes the entries of a collection; the first line of an opened one has begun, behind a dash.
  private mutating func write(_ collection: Outline.Collection, indent: Int, isOpened: Bool) {
    for (index, entry) in collection.entries.enumerated() {
      if index > 0 || !isOpened {
        write(opening(of: entry, indent: indent + Self.step)[...], indent: indent)
        text += Self.blanks(indent)
      }
      write(entry, indent: indent)
    }
    write(collection.below.trimmingBlankLines, indent: indent)
  }

  private mutating func write(_ entry: Outline.Entry, indent: Int) {
    let start = entry.key.map { "\(ScalarText($0).line(.lineStart)):" } ?? "-"
    let column = indent + start.unicodeScalars.count + 1
    text += start
    switch form(of: entry.value, column: column, indent: indent + Self.step, .value) {
    case .line(let line):
      if !line.isEmpty { text += " \(line)" }
      endLine(beside: entry)
    case .lines(let lines):
      text += " "
      write(lines, indent: indent + Self.step)
      endLine(beside: entry)
    case .text(let block):
      text += " "
      write(block, of: entry, indent: indent + Self.step)
    case .entries(let collection) where entry.key == nil:
      text += " "
      write(collection, indent: indent + Self.step, isOpened: true)
    case .entries(let collection):
      endLine(beside: entry)
      mayBeBlank = false
      write(collection, indent: indent + Self.step, isOpened: false)
    }
  }

  private mutating func write(_ block: TextBlock, of entry: Outline.Entry, indent: Int) {
    text += block.header
    endLine(beside: entry)
    for line in block.lines { text += line.isEmpty ? "\n" : "\(Self.blanks(indent))\(line)\n" }
  }

  /// Writes lines of which the first has begun and the last isn't ended.
  private mutating func write(_ lines: [String], indent: Int) {
    text += lines.joined(separator: "\n\(Self.blanks(indent))")
  }

  private mutating func endLine(beside entry: Outline.Entry) {
    if let comment = entry.beside.last { text += "  \(comment)" }
    text += "\n"
    mayBeBlank = true
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Remarks

  private mutating func write(_ remarks: ArraySlice<Outline.Remark>, indent: Int) {
    for remark in remarks {
      switch remark {
      case .comment(let comment): text += "\(Self.blanks(indent))\(comment)\n"
      case .blankLine: if mayBeBlank { text += "\n" }
      }
      mayBeBlank = remark != .blankLine
    }
  }

  /// What stands above an entry: its own remarks, and the comments for which its lines have no room.
  ///
  /// The indentation is that of the entries in it.
  private func opening(of entry: Outline.Entry, indent: Int) -> [Outline.Remark] {
    guard entry.key == nil,
      case .entries(let collection) = form(of: entry.value, column: indent, indent: indent, .value),
      let first = collection.entries.first
    else { return entry.above + entry.beside.dropLast().map(Outline.Remark.comment) }
    // The line of a dash is also that of the first entry behind it.
    let inner = opening(of: first, indent: indent + Self.step).filter { $0 != .blankLine }
    return entry.above + entry.beside.map(Outline.Remark.comment) + inner
  }

  /// Moves the line by which editors find a schema to the top, where they look for it.
  private func schemaFirst(_ remarks: [Outline.Remark]) -> [Outline.Remark] {
    let index = remarks.firstIndex { $0.comment?.hasPrefix("# yaml-language-server:") ?? false }
    guard let index else { return remarks }
    return [remarks[index]] + remarks[..<index] + remarks[(index + 1)...]
  }
}

extension [Outline.Remark] {
  /// The remarks without the blank lines at their end.
  fileprivate var trimmingBlankLines: ArraySlice<Outline.Remark> {
    let last = lastIndex { $0 != .blankLine }
    return prefix(last.map { $0 + 1 } ?? 0)
  }
}
