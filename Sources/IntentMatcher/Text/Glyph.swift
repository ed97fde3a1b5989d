/// One character of an utterance, as far as cutting cares.
struct Glyph {
  /// What it does to the words around it.
  enum Class {
    case letter, digit, fraction, emoji
    case apostrophe, dash
    case blank, ignored
    case strongBreak, weakBreak, symbol
  }

  /// What it does.
  let `class`: Class
  /// Its normal form.
  let normal: [UInt8]
  /// How many bytes it has.
  let length: Int
  /// Whether it is a dash that always parts clauses.
  var isLongDash = false

  /// Reads the character that begins at a byte; a byte inside of a character reads as ignored.
  init(_ bytes: [UInt8], at index: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      self = Self.ascii[Int(byte)]
      return
    }
    var decoder = UTF8()
    var rest = bytes[index...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else {
      self.init(.ignored, [], 1)
      return
    }
    self.init(scalar)
  }

  private init(_ class: Class, _ normal: [UInt8], _ length: Int) {
    self.class = `class`
    self.normal = normal
    self.length = length
  }

  private init(_ scalar: Unicode.Scalar) {
    let length = UTF8.width(scalar)
    if let known = Self.marks[scalar] {
      self.init(known.class, Array(known.normal.utf8), length)
      isLongDash = scalar == "—" || scalar == "–"
      return
    }
    // Full-width forms are ASCII for eyes that read East Asian texts.
    if ("\u{FF01}"..."\u{FF5E}").contains(scalar) {
      let plain = Self.ascii[Int(scalar.value - 0xFEE0)]
      self.init(plain.class, plain.normal, length)
      return
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      self.init(.letter, Self.folded(scalar), length)
    case .decimalNumber:
      let digit = properties.numericValue.flatMap { UInt8(exactly: $0) }
      self.init(.digit, [UInt8(ascii: "0") + (digit ?? 0)], length)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: self.init(.blank, [], length)
    case .dashPunctuation: self.init(.dash, [UInt8(ascii: "-")], length)
    case .otherPunctuation, .initialPunctuation, .finalPunctuation, .openPunctuation,
      .closePunctuation:
      self.init(.weakBreak, Array(String(scalar).utf8), length)
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .modifierSymbol:
      self.init(.ignored, [], length)
    default: self.init(.symbol, Array(String(scalar).utf8), length)
    }
  }

  /// Lower case, without accents.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.flatMap { scalar -> [UInt8] in
      if let plain = accents[scalar] { return Array(plain.utf8) }
      return scalar.properties.generalCategory == .nonspacingMark
        ? [] : Array(String(scalar).utf8)
    }
  }

  private static let ascii: [Glyph] = (UInt8(0)..<128).map { byte in
    let character = Character(Unicode.Scalar(byte))
    switch character {
    case "a"..."z": return Glyph(.letter, [byte], 1)
    case "A"..."Z": return Glyph(.letter, [byte + 32], 1)
    case "0"..."9": return Glyph(.digit, [byte], 1)
    case "'", "`": return Glyph(.apostrophe, [UInt8(ascii: "'")], 1)
    case "-": return Glyph(.dash, [byte], 1)
    case ".", "!", "?", ";", "\n": return Glyph(.strongBreak, [byte], 1)
    case ",", ":", "(", ")", "[", "]", "{", "}", "/", "\"", "\\", "|":
      return Glyph(.weakBreak, [byte], 1)
    case "%", "+", "=", "<", ">", "~", "#", "$", "&", "*", "@", "^", "_":
      return Glyph(.symbol, [byte], 1)
    default: return Glyph(.blank, [], 1)
    }
  }

  private static let marks: [Unicode.Scalar: (class: Class, normal: String)] = [
    "’": (.apostrophe, "'"), "‘": (.apostrophe, "'"), "ʼ": (.apostrophe, "'"),
    "´": (.apostrophe, "'"), "“": (.weakBreak, "\""), "”": (.weakBreak, "\""),
    "–": (.dash, "-"), "—": (.dash, "-"), "…": (.strongBreak, "."), "•": (.strongBreak, "."),
    "½": (.fraction, "0.5"), "¼": (.fraction, "0.25"), "¾": (.fraction, "0.75"),
    "⅓": (.fraction, "0.3333333"), "⅔": (.fraction, "0.6666667"), "⅙": (.fraction, "0.1666667"),
    "⅕": (.fraction, "0.2"), "⅖": (.fraction, "0.4"), "⅗": (.fraction, "0.6"),
    "⅘": (.fraction, "0.8"), "⅛": (.fraction, "0.125"), "⅜": (.fraction, "0.375"),
    "⅝": (.fraction, "0.625"), "⅞": (.fraction, "0.875"), "°": (.symbol, "°"),
    "👍": (.emoji, "yes"), "👎": (.emoji, "no"), "✅": (.emoji, "yes"), "❌": (.emoji, "no"),
    "👌": (.emoji, "yes"), "🙆": (.emoji, "yes"), "✔": (.emoji, "yes"), "✓": (.emoji, "yes"),
    "☑": (.emoji, "yes"), "💯": (.emoji, "yes"), "🆗": (.emoji, "yes"), "🙅": (.emoji, "no"),
    "✖": (.emoji, "no"), "✗": (.emoji, "no"), "🚫": (.emoji, "no"), "🤷": (.emoji, "dunno"),
    "🤔": (.emoji, "dunno"), "♀": (.ignored, ""), "♂": (.ignored, ""),
  ]

  private static let accents: [Unicode.Scalar: String] = {
    let rows = [
      ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ğģ"),
      ("i", "ìíîïĩīĭįı"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
      ("s", "śşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"), ("y", "ýÿ"), ("z", "źżž"), ("ae", "æ"),
      ("oe", "œ"), ("ss", "ß"),
    ]
    return Dictionary(
      uniqueKeysWithValues: rows.flatMap { plain, accented in
        accented.unicodeScalars.map { ($0, plain) }
      })
  }()
}
