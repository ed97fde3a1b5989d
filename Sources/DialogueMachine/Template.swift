/// A text with places for values, such as `This could wait {urgency}`.
public struct Template: Hashable, Sendable {
  /// A piece of the text.
  public enum Piece: Hashable, Sendable {
    /// Words as they are.
    case text(String)
    /// A value to fill in, by name.
    case value(String)
  }

  /// The pieces, in order.
  public let pieces: [Piece]

  /// Reads a template.
  ///
  /// - Throws: ``TemplateError`` when a brace has no partner or holds no name.
  public init(parsing text: String) throws(TemplateError) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    var offset = 0
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let place = offset + rest[..<open].unicodeScalars.count
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        throw TemplateError(range: place..<place + 1)
      }
      let name = rest[rest.index(after: open)..<close]
      let end = place + name.unicodeScalars.count + 2
      guard name.first?.isLetter == true,
        name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
      else {
        throw TemplateError(range: place..<end)
      }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.value(String(name)))
      rest = rest[rest.index(after: close)...]
      offset = end
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// The names of the values that the text needs.
  public var names: [String] {
    pieces.compactMap { if case .value(let name) = $0 { name } else { nil } }
  }

  /// The text with its values filled in; a name without a value leaves nothing.
  public func text(_ value: (String) -> String?) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let name): value(name) ?? ""
      }
    }.joined()
  }
}

/// A brace without a partner, or without a name in it.
public struct TemplateError: Error, Hashable, Sendable {
  /// Where, in Unicode scalars from the start of the text.
  public let range: Range<Int>
}
