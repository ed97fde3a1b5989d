/// A piece of a one-line grammar.
enum Token: Hashable {
  case word(String)
  case number(Double)
  case symbol(String)
}

/// Reads the tokens of a one-line grammar, one ahead, with their places.
///
/// Places count Unicode scalars from the start of the text.
struct TokenReader {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// The token that comes next, or `nil` at the end.
  private(set) var next: Token?
  /// Where the next token stands; empty at the end.
  private(set) var range = 0..<0
  /// Where the token before it ended.
  private(set) var lastEnd = 0

  init(_ text: String) throws(SyntaxError) {
    scalars = Array(text.unicodeScalars)
    try advance()
  }

  /// Takes the next token and reads the one after it.
  mutating func advance() throws(SyntaxError) {
    lastEnd = range.upperBound
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    let start = position
    guard start < scalars.count else {
      next = nil
      range = start..<start
      return
    }
    next = try readToken()
    range = start..<position
  }

  /// Takes the next token if it is this word.
  mutating func take(word: String) throws(SyntaxError) -> Bool {
    guard next == .word(word) else { return false }
    try advance()
    return true
  }

  /// Takes the next token if it is this symbol.
  mutating func take(symbol: String) throws(SyntaxError) -> Bool {
    guard next == .symbol(symbol) else { return false }
    try advance()
    return true
  }

  private mutating func readToken() throws(SyntaxError) -> Token {
    let first = scalars[position]
    if Self.isLetter(first) {
      return .word(readWhile { Self.isLetter($0) || Self.isDigit($0) || $0 == "_" })
    }
    if Self.isDigit(first) { return try readNumber() }
    let pair = String(String.UnicodeScalarView(scalars[position...].prefix(2)))
    if ["<=", ">=", "!=", ".."].contains(pair) {
      position += 2
      return .symbol(pair)
    }
    guard "()<>=,".unicodeScalars.contains(first) else {
      throw SyntaxError(.unexpectedCharacter(String(first)), at: position..<position + 1)
    }
    position += 1
    return .symbol(String(first))
  }

  private mutating func readNumber() throws(SyntaxError) -> Token {
    let start = position
    var text = readWhile(Self.isDigit)
    if position + 1 < scalars.count, scalars[position] == ".", Self.isDigit(scalars[position + 1]) {
      position += 1
      text += "." + readWhile(Self.isDigit)
    }
    guard let number = Double(text), number.isFinite else {
      throw SyntaxError(.unreadableNumber, at: start..<position)
    }
    return .number(number)
  }

  private mutating func readWhile(_ belongs: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while position < scalars.count, belongs(scalars[position]) { position += 1 }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
