/// Cuts bytes into pieces, one at a time, and brings them into their normal form.
struct TokenCutter {
  /// A token before its contractions are spelt out.
  struct Piece {
    let kind: Token.Kind
    let span: Range<Int>
    /// Where its normal form stands in ``TokenCutter/form``.
    let form: Range<Int>
    /// Whether a dash joins it to the piece before.
    let isHyphenated: Bool
  }

  private let bytes: [UInt8]
  private var position = 0
  /// The normal forms of all pieces so far.
  private(set) var form: [UInt8] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece, or `nil` at the end.
  mutating func next() -> Piece? {
    var isHyphenated = false
    while position < bytes.count {
      let start = position
      let formStart = form.count
      let kind = take()
      if let kind {
        return Piece(
          kind: kind, span: start..<position, form: formStart..<form.count,
          isHyphenated: isHyphenated)
      }
      form.removeSubrange(formStart...)
      isHyphenated = start > 0 && glyph(at: start).class == .dash
    }
    return nil
  }

  /// Takes one piece; `nil` for something that parts others and is nothing itself.
  private mutating func take() -> Token.Kind? {
    let glyph = glyph(at: position)
    switch glyph.class {
    case .letter:
      takeWord()
      return .word
    case .digit:
      takeNumber()
      return .number
    case .fraction, .emoji:
      form += glyph.normal
      position += glyph.length
      return glyph.class == .fraction ? .number : .word
    case .apostrophe, .blank, .ignored:
      position += glyph.length
      return nil
    case .dash: return takeDash(glyph)
    case .strongBreak, .weakBreak, .symbol:
      form += glyph.normal
      position += glyph.length
      switch glyph.class {
      case .strongBreak: return .strongBreak
      case .weakBreak: return .weakBreak
      default: return .symbol
      }
    }
  }

  /// Letters, with apostrophes between them, and digits after them (`b12`).
  ///
  /// The `x` of `2x3cm` is a word of its own.
  private mutating func takeWord() {
    if bytes[position] | 0x20 == UInt8(ascii: "x"), position > 0, isDigit(at: position - 1),
      isDigit(at: position + 1)
    {
      form.append(UInt8(ascii: "x"))
      position += 1
      return
    }
    while position < bytes.count {
      let glyph = glyph(at: position)
      switch glyph.class {
      case .letter, .digit: form += glyph.normal
      case .ignored: break
      case .apostrophe:
        let after = position + glyph.length
        guard after < bytes.count, self.glyph(at: after).class == .letter else { return }
        form.append(UInt8(ascii: "'"))
      default: return
      }
      position += glyph.length
    }
  }

  /// Digits, one decimal point and thousands in groups of three: `38.5`, `1,000`.
  private mutating func takeNumber() {
    var hasPoint = false
    while position < bytes.count {
      let glyph = glyph(at: position)
      switch (glyph.class, bytes[position]) {
      case (.digit, _):
        form += glyph.normal
        position += glyph.length
      case (_, UInt8(ascii: ".")) where !hasPoint && isDigit(at: position + 1):
        hasPoint = true
        form.append(UInt8(ascii: "."))
        position += 1
      case (_, UInt8(ascii: ",")) where !hasPoint && startsThousands(at: position + 1):
        position += 1
      default: return
      }
    }
  }

  /// A dash joins two words, stands before a number, or parts two clauses.
  private mutating func takeDash(_ glyph: Glyph) -> Token.Kind? {
    let hasBlankBefore = position == 0 || self.glyph(at: position - 1).class == .blank
    position += glyph.length
    let hasBlankAfter = position >= bytes.count || self.glyph(at: position).class == .blank
    if hasBlankBefore != hasBlankAfter || glyph.isLongDash || (hasBlankBefore && hasBlankAfter) {
      if hasBlankBefore, !hasBlankAfter, isDigit(at: position) {
        form.append(UInt8(ascii: "-"))
        return .symbol
      }
      form.append(UInt8(ascii: "-"))
      return .strongBreak
    }
    return nil
  }

  private func glyph(at index: Int) -> Glyph { Glyph(bytes, at: index) }

  private func isDigit(at index: Int) -> Bool {
    index < bytes.count && glyph(at: index).class == .digit
  }

  private func startsThousands(at index: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(at: index + $0) } && !isDigit(at: index + 3)
  }
}
