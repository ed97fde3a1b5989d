internal import Diagnostics

/// Finds what a parser drops: how each value was written, and the comments between them.
///
/// The values themselves are those of the loader, so that a file can't mean one thing to the loader
/// and another to the formatter. Between two values nothing stands but blanks, punctuation and
/// comments: whatever else is found there, or differs from the text that the loader has read, means
/// that the file isn't understood, and ends the reading.
///
/// - Complexity: O(*n*) in the bytes of the file.
struct OutlineReader {
  /// The file isn't laid out as its values have it.
  struct Mismatch: Error {}

  private var cursor: SourceCursor
  private var flowDepth = 0

  private init(_ lines: [Substring]) { cursor = SourceCursor(lines) }

  /// The outline of a file with a root value.
  static func read(_ root: YAMLValue, in source: SourceText) throws(Mismatch) -> Outline {
    var reader = OutlineReader(source.lines)
    let entry = try reader.item(root)
    reader.cursor.gather()
    guard reader.cursor.current == nil else { throw Mismatch() }
    return Outline(root: entry, below: reader.cursor.takePending())
  }

  // MARK: Structure

  /// An item of a list, or the root.
  private mutating func item(_ value: YAMLValue) throws(Mismatch) -> Outline.Entry {
    var entry = Outline.Entry()
    try cursor.pass(to: value.location, beside: &entry.beside)
    entry.above = cursor.takePending()
    try readValue(value, into: &entry)
    return entry
  }

  private mutating func pair(_ pair: YAMLValue.Entry) throws(Mismatch) -> Outline.Entry {
    var entry = Outline.Entry()
    try cursor.pass(to: pair.key.location, beside: &entry.beside)
    entry.above = cursor.takePending()
    entry.key = try scalar(pair.key.value, beside: &entry.beside)
    if isBlock(pair.value) {
      cursor.takeComment(passing: [":"], into: &entry.beside)
    } else {
      try cursor.pass(to: pair.value.location, beside: &entry.beside)
      entry.above += cursor.takePending()
    }
    try readValue(pair.value, into: &entry)
    return entry
  }

  /// Reads a value and the comment behind it.
  private mutating func readValue(
    _ value: YAMLValue, into entry: inout Outline.Entry
  ) throws(Mismatch) {
    if let text = value.text {
      entry.value = .scalar(try scalar(text, beside: &entry.beside))
    } else if isBlock(value) {
      entry.value = .collection(try block(value))
      return
    } else {
      entry.value = .collection(try flow(value, of: &entry))
    }
    cursor.takeComment(passing: flowDepth > 0 ? [","] : [], into: &entry.beside)
  }

  private mutating func block(_ value: YAMLValue) throws(Mismatch) -> Outline.Collection {
    let entries = try entries(of: value)
    cursor.gather()
    return Outline.Collection(
      form: value.form, isFlow: false, entries: entries,
      below: cursor.takePending(from: value.location.column - 1))
  }

  private mutating func flow(
    _ value: YAMLValue, of owner: inout Outline.Entry
  ) throws(Mismatch) -> Outline.Collection {
    let open = cursor.current
    // A single pair in a list needs no braces.
    guard open == "[" || open == "{" else {
      return Outline.Collection(form: value.form, isFlow: true, entries: try entries(of: value))
    }
    flowDepth += 1
    cursor.advance()
    cursor.takeComment(into: &owner.beside)
    let entries = try entries(of: value)
    cursor.gather(passing: [",", ":", "-", "?"])
    guard cursor.current == (open == "[" ? "]" : "}") else { throw Mismatch() }
    flowDepth -= 1
    cursor.advance()
    let below = cursor.takePending()
    if entries.isEmpty { owner.above += below }
    return Outline.Collection(
      form: value.form, isFlow: true, entries: entries, below: entries.isEmpty ? [] : below)
  }

  private mutating func entries(of value: YAMLValue) throws(Mismatch) -> [Outline.Entry] {
    var entries: [Outline.Entry] = []
    for item in value.items { entries.append(try self.item(item)) }
    for pair in value.entries { entries.append(try self.pair(pair)) }
    return entries
  }

  /// Whether a value is a collection with a line for each entry: outside of brackets, all are but
  /// those that begin with one.
  private func isBlock(_ value: YAMLValue) -> Bool {
    guard value.form != .scalar, flowDepth == 0 else { return false }
    let first = cursor.scalar(at: value.location)
    return first != "[" && first != "{"
  }

  // MARK: Scalars

  private mutating func scalar(
    _ text: String, beside comments: inout [String]
  ) throws(Mismatch) -> Outline.Scalar {
    switch cursor.current {
    case "\"", "'":
      try passQuoted()
      return Outline.Scalar(text: text, notation: .quoted)
    case "|" where flowDepth == 0:
      passHeader(beside: &comments)
      try passCharacters(of: text)
      return Outline.Scalar(text: text, notation: .literal)
    case ">" where flowDepth == 0:
      passHeader(beside: &comments)
      let start = cursor.position
      try passCharacters(of: text)
      let lines = cursor.lines(from: start).dropFirst()
      return Outline.Scalar(text: text, notation: .folded(Array(lines)))
    default:
      try passCharacters(of: text)
      return Outline.Scalar(text: text, notation: text.isEmpty ? .missing : .plain)
    }
  }

  private mutating func passHeader(beside comments: inout [String]) {
    cursor.advance()
    while let scalar = cursor.current, "+-0123456789".unicodeScalars.contains(scalar) {
      cursor.advance()
    }
    cursor.takeComment(into: &comments)
  }

  private mutating func passQuoted() throws(Mismatch) {
    let quote = cursor.current
    cursor.advance()
    while let scalar = cursor.current {
      cursor.advance()
      if scalar == "\\", quote == "\"" {
        cursor.advance()
      } else if scalar == quote {
        if quote == "\"" || cursor.current != quote { return }
        cursor.advance()
      }
    }
    throw Mismatch()
  }

  /// Passes over a text that has no escapes: YAML changes only its blanks, and the parser takes away
  /// a byte order mark before it.
  private mutating func passCharacters(of text: String) throws(Mismatch) {
    for scalar in text.unicodeScalars where !scalar.isBlank {
      while let current = cursor.current,
        current.isBlank || current == .byteOrderMark && scalar != .byteOrderMark
      { cursor.advance() }
      guard cursor.current == scalar else { throw Mismatch() }
      cursor.advance()
    }
  }
}
