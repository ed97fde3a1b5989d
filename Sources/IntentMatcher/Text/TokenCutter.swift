/// Cuts bytes into pieces, one at a time, and brings them into their normal form.
///
/// Plain ASCII is read byte by byte; anything else goes through ``Glyph``.
struct TokenCutter {
  /// A token before its contractions are spelt out.
  struct Piece {
    let kind: Token.Kind
    let span: Range<Int>
    /// Where its normal form stands in the buffer.
    let form: Range<Int>
    /// Whether a dash joins it to the piece before.
    let isHyphenated: Bool
    /// The hash of its normal form.
    let hash: UInt32
  }

  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece, or `nil` at the end; its normal form is added to the buffer.
  mutating func next(into form: inout [UInt8]) -> Piece? {
    var isHyphenated = false
    while position < bytes.count {
      let start = position
      let formStart = form.count
      var hash = WordHash.seed
      if let kind = take(into: &form, &hash) {
        return Piece(
          kind: kind, span: start..<position, form: formStart..<form.count,
          isHyphenated: isHyphenated, hash: hash)
      }
      isHyphenated = bytes[start] == UInt8(ascii: "-") || glyph(at: start).class == .dash
    }
    return nil
  }

  /// Takes one piece; `nil` for something that parts others and is nothing itself.
  private mutating func take(into form: inout [UInt8], _ hash: inout UInt32) -> Token.Kind? {
    let byte = bytes[position]
    if byte == UInt8(ascii: " ") {
      position += 1
      return nil
    }
    if Self.isLetter(byte) {
      takeWord(into: &form, &hash)
      return .word
    }
    let glyph = glyph(at: position)
    switch glyph.class {
    case .letter:
      takeWord(into: &form, &hash)
      return .word
    case .digit:
      takeNumber(into: &form, &hash)
      return .number
    case .apostrophe, .blank, .ignored:
      position += glyph.length
      return nil
    case .dash: return takeDash(glyph, into: &form, &hash)
    case .fraction, .emoji, .strongBreak, .weakBreak, .symbol:
      position += glyph.length
      for byte in glyph.normal { Self.put(byte, into: &form, &hash) }
      return glyph.class.kind
    }
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  private static func put(_ byte: UInt8, into form: inout [UInt8], _ hash: inout UInt32) {
    form.append(byte)
    WordHash.fold(byte, into: &hash)
  }

  /// Letters, with apostrophes between them, and digits after them (`b12`).
  ///
  /// The `x` of `2x3cm` is a word of its own.
  private mutating func takeWord(into form: inout [UInt8], _ hash: inout UInt32) {
    if bytes[position] | 0x20 == UInt8(ascii: "x"), position > 0, isDigit(at: position - 1),
      isDigit(at: position + 1)
    {
      Self.put(UInt8(ascii: "x"), into: &form, &hash)
      position += 1
      return
    }
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isLetter(byte) {
        Self.put(byte | 0x20, into: &form, &hash)
        position += 1
        continue
      }
      if byte == UInt8(ascii: " ") { return }
      let glyph = glyph(at: position)
      switch glyph.class {
      case .letter, .digit: for byte in glyph.normal { Self.put(byte, into: &form, &hash) }
      case .ignored: break
      case .apostrophe:
        let after = position + glyph.length
        guard after < bytes.count, self.glyph(at: after).class == .letter else { return }
        Self.put(UInt8(ascii: "'"), into: &form, &hash)
      case .fraction, .emoji, .dash, .blank, .strongBreak, .weakBreak, .symbol: return
      }
      position += glyph.length
    }
  }

  /// Digits, one decimal point and thousands in groups of three: `38.5`, `1,000`.
  private mutating func takeNumber(into form: inout [UInt8], _ hash: inout UInt32) {
    var hasPoint = false
    while position < bytes.count {
      let glyph = glyph(at: position)
      switch (glyph.class, bytes[position]) {
      case (.digit, _):
        for byte in glyph.normal { Self.put(byte, into: &form, &hash) }
        position += glyph.length
      case (_, UInt8(ascii: ".")) where !hasPoint && isDigit(at: position + 1):
        hasPoint = true
        Self.put(UInt8(ascii: "."), into: &form, &hash)
        position += 1
      case (_, UInt8(ascii: ",")) where !hasPoint && startsThousands(at: position + 1):
        position += 1
      default: return
      }
    }
  }

  /// A dash joins two words, stands before a number, or parts two clauses.
  private mutating func takeDash(
    _ dash: Glyph, into form: inout [UInt8], _ hash: inout UInt32
  ) -> Token.Kind? {
    let hasBlankBefore = isBlank(before: position)
    position += dash.length
    let hasBlankAfter = position >= bytes.count || glyph(at: position).class == .blank
    guard hasBlankBefore || hasBlankAfter || dash.isLongDash else { return nil }
    Self.put(UInt8(ascii: "-"), into: &form, &hash)
    return hasBlankBefore && !hasBlankAfter && isDigit(at: position) ? .symbol : .strongBreak
  }

  private func glyph(at index: Int) -> Glyph { Glyph(bytes, at: index) }

  /// Whether a blank, or the beginning, stands before a byte.
  private func isBlank(before index: Int) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 || glyph(at: start).class == .blank
  }

  private func isDigit(at index: Int) -> Bool {
    index < bytes.count && glyph(at: index).class == .digit
  }

  private func startsThousands(at index: Int) -> Bool {
    (0..<3).allSatisfy { isDigit(at: index + $0) } && !isDigit(at: index + 3)
  }
}

extension Glyph.Class {
  /// The kind of the token that a single glyph makes.
  fileprivate var kind: Token.Kind {
    switch self {
    case .letter, .emoji: .word
    case .digit, .fraction: .number
    case .strongBreak: .strongBreak
    case .weakBreak: .weakBreak
    case .symbol, .apostrophe, .dash, .blank, .ignored: .symbol
    }
  }
}
