internal import Diagnostics

/// A look over a YAML file before it is parsed: refuses what packs don't use, and bounds the rest.
///
/// YAML is larger than authors need. Anchors, aliases, tags and several documents in a file are
/// refused, so that a file means what it looks like and can't blow up ("billion laughs"); nesting
/// is bounded, so that a parser's recursion is; a key that stands twice in a mapping is found here
/// with its place, because a parser stops at the first.
///
/// - Complexity: O(*n*) in the bytes of the file.
struct StrictScanner {
  /// A key that stands a second time in its mapping.
  struct Repetition {
    /// Where its text stands, in bytes.
    let bytes: Range<Int>
  }

  private let bytes: [UInt8]
  private let path: String
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var repetitions: [Repetition] = []

  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var flow: [KeySet] = []
  private var block: [KeySet] = []

  /// The column of the key or the dash to which the present text belongs.
  private var parent = -1
  private var isTooDeep = false

  /// The keys of one mapping, with the lines where they stand.
  private struct KeySet {
    var column = 0
    private var keys: [ArraySlice<UInt8>: SourceLocation] = [:]

    init(column: Int = 0) { self.column = column }

    /// Notes a key; returns where it stood before, if it did.
    mutating func note(_ key: ArraySlice<UInt8>, _ location: SourceLocation) -> SourceLocation? {
      if let first = keys[key] { return first }
      keys[key] = location
      return nil
    }
  }

  /// How far columns are counted: a place in the present line, and its column.
  private var counted = (position: 0, column: 1)

  /// Whoever has more of these in one file has one problem, not many.
  private static let mostProblems = 100
  private static let deepestFlow = 16
  private static let deepestColumn = 60

  init(_ bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// Looks over the whole file.
  mutating func scan() {
    refuseStrangeLineEnds()
    while position < bytes.count { scanLine() }
  }

  /// Refuses characters that YAML takes for a line's end and no editor shows as one.
  private mutating func refuseStrangeLineEnds() {
    let strange: [[UInt8]] = [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]]
    for index in bytes.indices {
      switch bytes[index] {
      case .newline:
        position = index
        nextLine()
      case .carriageReturn where index + 1 < bytes.count && bytes[index + 1] != .newline,
        0xC2 where bytes[index...].starts(with: strange[0]),
        0xE2 where strange[1...].contains { bytes[index...].starts(with: $0) }:
        position = index
        report(.strangeLineEnd, length: 1)
      default: break
      }
    }
    (position, line, lineStart, counted) = (0, 1, 0, (0, 1))
  }

  // MARK: Lines

  private mutating func scanLine() {
    skipSpaces()
    if current == .tab { report(.tabIndent, length: 1) }
    if position == lineStart, flow.isEmpty, startsDocumentMarker {
      report(.severalDocuments, length: 3)
    }
    if position - lineStart > Self.deepestColumn, flow.isEmpty, !isAtLineEnd { reportDepth() }
    scanTokens()
    nextLine()
  }

  private mutating func scanTokens() {
    while !isAtLineEnd {
      switch bytes[position] {
      case .space, .tab: position += 1
      case .hash: skipToLineEnd()
      case .dash where isFollowedByBlank && flow.isEmpty: enterItem()
      case .question where isFollowedByBlank: report(.complexKey, length: 1); position += 1
      case .ampersand, .asterisk, .exclamation, .percent, .at, .backquote:
        report(.feature(Character(Unicode.Scalar(bytes[position]))), length: 1)
        while !isAtLineEnd, bytes[position] != .space { position += 1 }
      case .openBracket, .openBrace: openFlow()
      case .closeBracket, .closeBrace:
        if !flow.isEmpty { flow.removeLast() }
        position += 1
      case .comma where !flow.isEmpty, .colon where isFollowedByBlank: position += 1
      case .bar, .greater:
        if flow.isEmpty { skipBlockScalar() } else { skipPlain() }
      case .doubleQuote, .singleQuote: scanScalar { $0.skipQuoted() }
      default:
        scanScalar { $0.skipPlain() }
        if flow.isEmpty, isAtLineEnd { skipContinuation() }
      }
    }
  }

  // MARK: Structure

  private mutating func enterItem() {
    let column = position - lineStart
    leaveMappings(deeperThan: column)
    parent = column
    position += 1
    skipSpaces()
    if position - lineStart > Self.deepestColumn, !isAtLineEnd { reportDepth() }
  }

  private mutating func leaveMappings(deeperThan column: Int) {
    while let last = block.last, last.column > column { block.removeLast() }
  }

  private mutating func openFlow() {
    if flow.count == Self.deepestFlow { reportDepth() }
    flow.append(KeySet())
    position += 1
  }

  /// Passes over a scalar, and notes it if a colon makes it a key.
  private mutating func scanScalar(_ skip: (inout StrictScanner) -> Void) {
    let start = position
    let (startLine, column) = (line, position - lineStart)
    let location = self.location(length: 0)
    skip(&self)
    guard line == startLine else { return }
    let end = position
    skipSpaces()
    guard current == .colon, isFollowedByBlank else { return }
    var text = start..<end
    while let last = text.last, bytes[last] == .space { text = start..<last }
    noteKey(text, column: column, location)
  }

  private mutating func noteKey(_ text: Range<Int>, column: Int, _ location: SourceLocation) {
    var location = location
    location.length = scalarCount(text)
    let isQuoted = [.doubleQuote, .singleQuote].contains(bytes[text.lowerBound]) && text.count > 1
    let key = isQuoted ? bytes[text].dropFirst().dropLast() : bytes[text]
    let first: SourceLocation?
    if flow.isEmpty {
      leaveMappings(deeperThan: column)
      parent = column
      if block.last?.column != column { block.append(KeySet(column: column)) }
      first = block[block.count - 1].note(key, location)
    } else {
      first = flow[flow.count - 1].note(key, location)
    }
    guard let first else { return }
    diagnostics.append(
      Diagnostic(
        "duplicate-key",
        "'\(String(decoding: key, as: UTF8.self))' stands twice in this mapping", at: location,
        notes: [.init("the first stands here", at: first)]))
    repetitions.append(Repetition(bytes: text))
  }

  // MARK: Scalars

  private mutating func skipPlain() {
    while !isAtLineEnd {
      let byte = bytes[position]
      if byte == .colon, isFollowedByBlank { return }
      if byte == .space, position + 1 < bytes.count, bytes[position + 1] == .hash { return }
      if !flow.isEmpty, Self.partsFlow(byte) { return }
      position += 1
    }
  }

  private mutating func skipQuoted() {
    let quote = bytes[position]
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .newline {
        nextLine()
        continue
      }
      position += 1
      if byte == .backslash, quote == .doubleQuote, current != .newline {
        position = min(position + 1, bytes.count)
      }
      guard byte == quote else { continue }
      if quote == .singleQuote, current == quote { position += 1 } else { return }
    }
  }

  /// Passes over `|` or `>` and the lines that belong to it: those deeper than what it belongs to.
  private mutating func skipBlockScalar() {
    skipToLineEnd()
    while nextLineBelongs(orStartsWithHash: true) {
      nextLine()
      skipToLineEnd()
    }
  }

  /// Passes over the further lines of a plain text: brackets and quotes mean nothing there.
  private mutating func skipContinuation() {
    guard parent >= 0 else { return }
    while nextLineBelongs(orStartsWithHash: false) {
      nextLine()
      skipToLineEnd()
    }
  }

  /// Whether the next line is blank, or deeper than what the present text belongs to.
  private func nextLineBelongs(orStartsWithHash mayBeHash: Bool) -> Bool {
    guard position < bytes.count else { return false }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] == .space { end += 1 }
    guard end < bytes.count, bytes[end] != .newline, bytes[end] != .carriageReturn else {
      return end < bytes.count
    }
    return end - start > parent && (mayBeHash || bytes[end] != .hash)
  }

  private static func partsFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
    default: false
    }
  }

  // MARK: Bytes

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private var isAtLineEnd: Bool { position >= bytes.count || bytes[position] == .newline }

  private var isFollowedByBlank: Bool {
    guard position + 1 < bytes.count else { return true }
    let next = bytes[position + 1]
    switch next {
    case .space, .newline, .carriageReturn, .tab: return true
    case .comma, .closeBracket, .closeBrace: return !flow.isEmpty
    default: return false
    }
  }

  private var startsDocumentMarker: Bool {
    let three = bytes[position...].prefix(3)
    return three.elementsEqual([.dash, .dash, .dash]) || three.elementsEqual([.dot, .dot, .dot])
  }

  private mutating func skipSpaces() {
    while current == .space { position += 1 }
  }

  private mutating func skipToLineEnd() {
    while !isAtLineEnd { position += 1 }
  }

  private mutating func nextLine() {
    guard position < bytes.count else { return }
    position += 1
    line += 1
    lineStart = position
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// The present place, counted on from the place before: a long line must not cost its square.
  private mutating func location(length: Int) -> SourceLocation {
    if counted.position < lineStart || counted.position > position { counted = (lineStart, 1) }
    counted = (position, counted.column + scalarCount(counted.position..<position))
    return SourceLocation(path: path, line: line, column: counted.column, length: length)
  }

  /// What nests too deeply does so in every further line.
  private mutating func reportDepth() {
    if !isTooDeep { report(.tooDeep, length: 1) }
    isTooDeep = true
  }

  private mutating func report(_ problem: YAMLProblem, length: Int) {
    guard diagnostics.count < Self.mostProblems else { return }
    diagnostics.append(problem.diagnostic(at: location(length: length)))
  }
}

extension UInt8 {
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let exclamation = UInt8(ascii: "!")
  fileprivate static let doubleQuote = UInt8(ascii: "\"")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let percent = UInt8(ascii: "%")
  fileprivate static let ampersand = UInt8(ascii: "&")
  fileprivate static let singleQuote = UInt8(ascii: "'")
  fileprivate static let asterisk = UInt8(ascii: "*")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let dot = UInt8(ascii: ".")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let greater = UInt8(ascii: ">")
  fileprivate static let question = UInt8(ascii: "?")
  fileprivate static let at = UInt8(ascii: "@")
  fileprivate static let openBracket = UInt8(ascii: "[")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let closeBracket = UInt8(ascii: "]")
  fileprivate static let backquote = UInt8(ascii: "`")
  fileprivate static let openBrace = UInt8(ascii: "{")
  fileprivate static let bar = UInt8(ascii: "|")
  fileprivate static let closeBrace = UInt8(ascii: "}")
}
