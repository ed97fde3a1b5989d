internal import Expressions

/// Reads the one-line grammar of templates.
struct TemplateParser {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The whole text.
  mutating func template() throws(TemplateError) -> Template {
    let template = try self.template(until: [], countsHere: false)
    guard place == scalars.count else { throw TemplateError(at: place..<place + 1) }
    return template
  }

  /// Words and braces up to one of the ends, which isn't taken.
  private mutating func template(
    until ends: Set<Unicode.Scalar>, countsHere: Bool
  ) throws(TemplateError) -> Template {
    let start = place
    var pieces: [Template.Piece] = []
    var words = String.UnicodeScalarView()
    func flush() {
      if !words.isEmpty { pieces.append(.text(String(words))) }
      words.removeAll()
    }
    while place < scalars.count, !ends.contains(scalars[place]), scalars[place] != "}" {
      switch scalars[place] {
      case "{":
        flush()
        pieces.append(try brace(countsHere: countsHere))
      case "#" where countsHere:
        flush()
        pieces.append(.number)
        place += 1
      default:
        words.append(scalars[place])
        place += 1
      }
    }
    flush()
    return Template(text(start..<place), pieces)
  }

  private mutating func brace(countsHere: Bool) throws(TemplateError) -> Template.Piece {
    let start = place
    let end = try closing(start)
    place += 1
    if take(keyword: "if") { return try choice(start, end, countsHere) }
    if take(keyword: "count") { return try count(start, end) }
    let parts = try self.parts(countsHere)
    if parts.count > 1 { return .variants(parts) }
    guard case .text(let name)? = parts.first?.pieces.first, parts[0].pieces.count == 1,
      Self.isName(name)
    else { throw TemplateError(at: start..<end + 1) }
    return .value(name)
  }

  private mutating func choice(
    _ start: Int, _ end: Int, _ countsHere: Bool
  ) throws(TemplateError) -> Template.Piece {
    let colon = try colon(before: end, start)
    // Spaces keep the places in the condition those of the whole text.
    let padding = String(repeating: " ", count: place)
    let condition: Expression
    do { condition = try Expression(parsing: padding + text(place..<colon)) } catch {
      throw TemplateError(.condition(error.reason), at: error.range)
    }
    place = colon + 1
    let parts = try self.parts(countsHere)
    guard parts.count <= 2 else { throw TemplateError(.wordings, at: start..<end + 1) }
    return .choice(condition, parts[0], otherwise: parts.count > 1 ? parts[1] : Template("", []))
  }

  private mutating func count(_ start: Int, _ end: Int) throws(TemplateError) -> Template.Piece {
    let colon = try colon(before: end, start)
    let name = text(place..<colon).trimmed
    guard Self.isName(name) else { throw TemplateError(at: start..<end + 1) }
    place = colon + 1
    let parts = try self.parts(true)
    guard parts.count == 2 else { throw TemplateError(.wordings, at: start..<end + 1) }
    return .count(name, one: parts[0], other: parts[1])
  }

  /// The wordings of a brace, without the spaces around each, and the brace's end.
  private mutating func parts(_ countsHere: Bool) throws(TemplateError) -> [Template] {
    var parts = [try template(until: ["|"], countsHere: countsHere).trimmed]
    while place < scalars.count, scalars[place] == "|" {
      place += 1
      parts.append(try template(until: ["|"], countsHere: countsHere).trimmed)
    }
    guard place < scalars.count else { throw TemplateError(at: place - 1..<place) }
    place += 1
    return parts
  }

  // MARK: Places

  /// The partner of a brace.
  private func closing(_ start: Int) throws(TemplateError) -> Int {
    var depth = 0
    for place in start..<scalars.count {
      if scalars[place] == "{" { depth += 1 }
      if scalars[place] == "}" { depth -= 1 }
      if depth == 0 { return place }
    }
    throw TemplateError(at: start..<start + 1)
  }

  private func colon(before end: Int, _ start: Int) throws(TemplateError) -> Int {
    guard let colon = scalars[place..<end].firstIndex(of: ":") else {
      throw TemplateError(at: start..<end + 1)
    }
    return colon
  }

  private mutating func take(keyword: String) -> Bool {
    let word = Array((keyword + " ").unicodeScalars)
    guard scalars[place...].starts(with: word) else { return false }
    place += word.count
    return true
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }
}

extension String {
  /// The same without the spaces at its ends.
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Template {
  /// The same without the spaces at its ends.
  fileprivate var trimmed: Template {
    var pieces = pieces
    if case .text(let text)? = pieces.first {
      pieces[0] = .text(String(text.drop { $0 == " " }))
    }
    if case .text(let text)? = pieces.last {
      let kept = text.reversed().drop { $0 == " " }.reversed()
      pieces[pieces.count - 1] = .text(String(kept))
    }
    return Template(source.trimmed, pieces.filter { $0 != .text("") })
  }
}
