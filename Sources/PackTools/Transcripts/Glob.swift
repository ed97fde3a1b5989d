/// A pattern for a whole text: `*` stands for any text, `?` for one character, and a backslash takes
/// their meaning from them.
///
/// Case doesn't count, and typographic quotes count as plain ones, since nobody types them.
public struct Glob: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case character(Character)
    case one
    case any
  }

  /// A backslash before something that needs none, or before nothing.
  public struct Mistake: Error, Hashable, Sendable {
    /// Where, in Unicode scalars from the start of the pattern.
    public let offset: Int
  }

  private let pieces: [Piece]

  /// Reads a pattern.
  ///
  /// - Throws: ``Mistake`` at the first backslash that stands for nothing.
  public init(parsing pattern: String) throws(Mistake) {
    var pieces: [Piece] = []
    var offset = 0
    var rest = pattern[...]
    while let character = rest.popFirst() {
      defer { offset += character.unicodeScalars.count }
      switch character {
      case "*":
        if pieces.last != .any { pieces.append(.any) }
      case "?": pieces.append(.one)
      case "\\":
        guard let escaped = rest.popFirst(), "*?\\".contains(escaped) else {
          throw Mistake(offset: offset)
        }
        pieces.append(.character(escaped))
        offset += 1
      default: pieces += Self.plain(String(character)).map(Piece.character)
      }
    }
    self.pieces = pieces
  }

  /// Whether the pattern fits all of a text.
  ///
  /// - Complexity: O(*n*·*m*) at worst for *n* characters and *m* of the pattern, and O(*n*) without
  ///   a `*`.
  public func matches(_ text: String) -> Bool {
    let text = Self.plain(text)
    var (place, position) = (0, 0)
    // Where to go on when the text after the last star doesn't fit: the star takes one more.
    var retry: (place: Int, position: Int)?
    while position < text.count {
      let piece = place < pieces.count ? pieces[place] : nil
      switch piece {
      case .any?:
        retry = (place + 1, position)
        place += 1
      case .one?, .character(text[position])?:
        place += 1
        position += 1
      case .character?, nil:
        guard let last = retry else { return false }
        retry = (last.place, last.position + 1)
        (place, position) = (last.place, last.position + 1)
      }
    }
    return pieces[place...].allSatisfy { $0 == .any }
  }

  private static func plain(_ text: String) -> [Character] {
    text.lowercased().map { quotes[$0] ?? $0 }
  }

  private static let quotes: [Character: Character] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'",
  ]
}
