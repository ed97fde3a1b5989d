extension Expression {
  /// Parses an expression.
  ///
  /// ```text
  /// expression = conjunction { "or" conjunction }
  /// conjunction = negation { "and" negation }
  /// negation = "not" negation | primary
  /// primary = "(" expression ")"
  ///         | "at" "least" number "of" "(" expression { "," expression } ")"
  ///         | name [ comparator ( number [ unit ] | word ) ]
  /// ```
  ///
  /// - Complexity: O(*n*) in the length of the text.
  /// - Throws: ``SyntaxError`` at the first place that can't be read.
  public init(parsing text: String) throws(SyntaxError) {
    var parser = try ExpressionParser(text)
    self = try parser.parse()
  }
}

/// A recursive-descent parser with one token of look-ahead.
private struct ExpressionParser {
  private var reader: TokenReader
  private var depth = 0
  private static let deepest = 32

  init(_ text: String) throws(SyntaxError) { reader = try TokenReader(text) }

  mutating func parse() throws(SyntaxError) -> Expression {
    let expression = try disjunction()
    guard reader.next == nil else { throw SyntaxError(.expected(.end), at: reader.range) }
    return expression
  }

  private mutating func disjunction() throws(SyntaxError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw SyntaxError(.tooDeep, at: reader.range) }
    var parts = [try conjunction()]
    while try reader.take(word: "or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(SyntaxError) -> Expression {
    var parts = [try negation()]
    while try reader.take(word: "and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(SyntaxError) -> Expression {
    var isNegated = false
    while try reader.take(word: "not") { isNegated.toggle() }
    let inner = try primary()
    return isNegated ? .not(inner) : inner
  }

  private mutating func primary() throws(SyntaxError) -> Expression {
    if try reader.take(symbol: "(") {
      let inner = try disjunction()
      try close()
      return inner
    }
    guard case .word(let word) = reader.next, !Self.reserved.contains(word) else {
      throw SyntaxError(.expected(.claim), at: reader.range)
    }
    let start = reader.range.lowerBound
    try reader.advance()
    if word == "at", try reader.take(word: "least") { return try counting(from: start) }
    return .atom(try claim(about: word, from: start))
  }

  private mutating func counting(from start: Int) throws(SyntaxError) -> Expression {
    guard case .number(let number) = reader.next, let needed = Int(exactly: number) else {
      throw SyntaxError(.expected(.number), at: reader.range)
    }
    try reader.advance()
    guard try reader.take(word: "of") else {
      throw SyntaxError(.expected(.text("of")), at: reader.range)
    }
    guard try reader.take(symbol: "(") else {
      throw SyntaxError(.expected(.text("(")), at: reader.range)
    }
    var parts = [try disjunction()]
    while try reader.take(symbol: ",") { parts.append(try disjunction()) }
    try close()
    guard (1...parts.count).contains(needed) else {
      throw SyntaxError(
        .impossibleCount(needed: needed, listed: parts.count), at: start..<reader.lastEnd)
    }
    return .atLeast(needed, parts)
  }

  private mutating func claim(
    about name: String, from start: Int
  ) throws(SyntaxError) -> Expression.Atom {
    guard case .symbol(let symbol) = reader.next,
      let comparator = Expression.Comparator(rawValue: symbol)
    else { return Expression.Atom(name, range: start..<reader.lastEnd) }
    try reader.advance()
    switch reader.next {
    case .number(let number):
      try reader.advance()
      let unit = try reader.takeUnit()
      return Expression.Atom(
        name, .compares(comparator, number, unit), range: start..<reader.lastEnd)
    case .word(let value) where comparator == .equal || comparator == .different:
      try reader.advance()
      return Expression.Atom(
        name, .chooses(value, negated: comparator == .different), range: start..<reader.lastEnd)
    case .word: throw SyntaxError(.expected(.number), at: reader.range)
    case .symbol, nil: throw SyntaxError(.expected(.value), at: reader.range)
    }
  }

  private mutating func close() throws(SyntaxError) {
    guard try reader.take(symbol: ")") else {
      throw SyntaxError(.expected(.text(")")), at: reader.range)
    }
  }

  static let reserved: Set<String> = ["and", "or", "not", "of"]
}

extension TokenReader {
  /// Takes a unit, if a word that isn't part of the grammar follows.
  mutating func takeUnit() throws(SyntaxError) -> Unit? {
    guard case .word(let word) = next, !ExpressionParser.reserved.contains(word) else { return nil }
    try advance()
    return Unit(word)
  }
}
