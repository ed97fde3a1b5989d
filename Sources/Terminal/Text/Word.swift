internal import TextLayout

/// A word of a block, which stands on one line.
struct Word {
  let text: String
  let width: Int
  let role: Palette.Role?

  private init(_ text: String, _ role: Palette.Role?) {
    self.text = text
    self.role = role
    width = text.displayWidth
  }

  /// The words of a run of text, those that are too long for a line in pieces.
  static func words(of span: Block.Span, upTo width: Int) -> [Word] {
    span.text.split(whereSeparator: \.partsWords).flatMap { word in
      pieces(of: String(word).visible, upTo: width).map { Word($0, span.role) }
    }
  }

  /// A link stays whole, so that it can be copied or opened.
  private static func pieces(of word: String, upTo width: Int) -> [String] {
    guard word.displayWidth > width, !word.contains("://") else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var room = width
    for character in word {
      if character.displayWidth > room {
        pieces.append(piece)
        (piece, room) = ("", width)
      }
      piece.append(character)
      room -= character.displayWidth
    }
    return pieces + [piece]
  }
}

extension Character {
  /// Whether a line can be broken here; a no-break space asks that it isn't.
  fileprivate var partsWords: Bool { isWhitespace && self != "\u{A0}" && self != "\u{202F}" }
}
