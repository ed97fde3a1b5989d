import Diagnostics
import TestSupport

@testable import Packs

/// What a YAML file means: its texts byte for byte, in their order.
indirect enum Meaning: Hashable {
  struct Pair: Hashable {
    let key: [UInt8]
    let value: Meaning
  }

  case text([UInt8])
  case list([Meaning])
  case map([Pair])

  init(_ value: YAMLValue) {
    switch value.form {
    case .scalar: self = .text(Array((value.text ?? "").utf8))
    case .sequence: self = .list(value.items.map(Meaning.init))
    case .mapping:
      self = .map(
        value.entries.map { Pair(key: Array($0.key.value.utf8), value: Meaning($0.value)) })
    }
  }

  /// What the loader reads in a text, if it finds nothing wrong.
  init?(reading text: String) {
    var report: [Diagnostic] = []
    let root = YAMLDocument.read(Array(text.utf8), path: "f", into: &report).root
    guard let root, report.isEmpty else { return nil }
    self.init(root)
  }
}

/// A YAML file that is written at random, in all the ways in which people write one, with what it
/// means and with its comments.
struct RandomDocument {
  /// A comment, and the word in the entry at which it stands.
  struct Note {
    let comment: String
    let word: String
    let isBeside: Bool
  }

  private(set) var text = ""
  private(set) var meaning = Meaning.text([])
  private(set) var notes: [Note] = []
  private var random: SplitMix64
  private var count = 0
  /// Whether the last newline belongs to a text.
  private var endsWithTextBlock = false
  /// Whether blank lines that follow do, too.
  private var keepsBlankLines = false

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    if chance(3) { text += "# yaml-language-server: $schema=x\n" }
    meaning =
      chance(8) ? block(indent: 0, depth: 2, isMap: false) : block(indent: 0, depth: 3, isMap: true)
    if chance(4), !keepsBlankLines { text += "\n# the end\n" }
    if chance(6), !endsWithTextBlock { text.removeLast() }
  }

  private mutating func chance(_ bound: Int) -> Bool { random.number(below: bound) == 0 }

  private mutating func word() -> String {
    count += 1
    return "w\(count)"
  }

  // MARK: Blocks

  private mutating func block(indent: Int, depth: Int, isMap: Bool) -> Meaning {
    var items: [Meaning] = []
    var pairs: [Meaning.Pair] = []
    for _ in 0...random.number(below: 4) {
      let word = word()
      if !keepsBlankLines, chance(5) {
        text += String(repeating: "\n", count: 1 + random.number(below: 3))
      }
      (endsWithTextBlock, keepsBlankLines) = (false, false)
      // An item that holds a block has no word of its own.
      let isNested = depth > 0 && chance(3)
      if isMap || !isNested { note(above: word, indent: indent) }
      text += blanks(indent)
      if isMap {
        let key =
          chance(4)
          ? "\(word)\(random.pick([" b", ": c", ", d", "#", " #e", "'", "\"", "\\"]))" : word
        text += "\(scalar(key, inFlow: false, isKey: true)):"
        let value =
          isNested
          ? nested(word, isPair: true, indent, depth) : value(word, isPair: true, indent: indent)
        pairs.append(Meaning.Pair(key: Array(key.utf8), value: value))
      } else {
        text += "-"
        items.append(
          isNested
            ? nested(word, isPair: false, indent, depth)
            : value(word, isPair: false, indent: indent))
      }
    }
    return isMap ? .map(pairs) : .list(items)
  }

  /// Writes a block below its key or dash.
  private mutating func nested(
    _ word: String, isPair: Bool, _ indent: Int, _ depth: Int
  ) -> Meaning {
    if isPair { note(beside: word) }
    text += "\n"
    let isMap = chance(2)
    let step = isPair && !isMap && chance(2) ? 0 : 1 + random.number(below: 4)
    return block(indent: indent + step, depth: depth - 1, isMap: isMap)
  }

  /// Writes a value behind its key or dash, up to the end of its line.
  private mutating func value(_ word: String, isPair: Bool, indent: Int) -> Meaning {
    let meaning: Meaning
    text += " "
    if chance(3) {
      meaning = flow(depth: 2, indent: indent + 1, word: isPair ? nil : word)
    } else if isPair, chance(12) {
      meaning = .text([])
    } else {
      let content = isPair ? content() : "\(word) \(content())"
      meaning = .text(Array(content.utf8))
      if chance(4), textBlock(content, word, indent: indent) { return meaning }
      text += scalar(content, inFlow: false)
    }
    note(beside: word)
    text += "\n"
    return meaning
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Flow

  private mutating func flow(depth: Int, indent: Int, word: String?) -> Meaning {
    let isMap = chance(2)
    var items: [Meaning] = []
    var pairs: [Meaning.Pair] = []
    text += isMap ? "{" : "["
    if let word { add(word, &items, &pairs, isMap) }
    for _ in 0..<random.number(below: 5) {
      if !items.isEmpty || !pairs.isEmpty { text += random.pick([", ", ",", " , "]) }
      if chance(12) { text += "\n\(blanks(indent + random.number(below: 4)))" }
      if chance(15) { text += " # inside \(self.word())\n\(blanks(indent))" }
      let word = self.word()
      if isMap { text += "\(word): " }
      let value: Meaning
      if depth > 0, chance(4) {
        value = flow(depth: depth - 1, indent: indent, word: nil)
      } else {
        let content = content()
        text += scalar(content, inFlow: true)
        value = .text(Array(content.utf8))
      }
      if isMap {
        pairs.append(.init(key: Array(word.utf8), value: value))
      } else {
        items.append(value)
      }
    }
    text += isMap ? "}" : "]"
    return isMap ? .map(pairs) : .list(items)
  }

  private mutating func add(
    _ word: String, _ items: inout [Meaning], _ pairs: inout [Meaning.Pair], _ isMap: Bool
  ) {
    text += isMap ? "\(word): x" : word
    if isMap {
      pairs.append(.init(key: Array(word.utf8), value: .text(Array("x".utf8))))
    } else {
      items.append(.text(Array(word.utf8)))
    }
  }

  // MARK: Scalars

  private static let pieces = [
    "a", "bc", "def", "lump", "wwwwwwwwwwww", "e\u{301}", "🔥", "é", " ", " ", " ", " ", " ", " ",
    "  ", ":",
    ": ", " #", "#", "- ", "-", "[", "]", "{", "}", ",", ", ", "'", "\"", "\\", "?", "? ", "!", "&",
    "*", "%",
    "@", "`", "|", ">", ">-", "~", "yes", "null", "1.0", "---", "...", "(", ")", "\n", "\n\n", "\t",
    "\u{7}",
    "\u{85}", "\u{2028}", "\u{A0}", "\u{7F}", "=", "<<",
  ]
  private static let prose = [
    "lump", "hard", "skin", "of", "a", "the", "fingertip", "chalky", "months", "it's",
  ]

  private mutating func content() -> String {
    chance(2)
      ? (0...random.number(below: 30)).map { _ in random.pick(Self.prose) }.joined(separator: " ")
      : String.random(of: Self.pieces, upTo: 6, using: &random)
  }

  /// A text in a notation for one line, or for several where blanks part it.
  private mutating func scalar(_ text: String, inFlow: Bool, isKey: Bool = false) -> String {
    let isSimple =
      text.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == 32
      } && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.isEmpty
    let isLine = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && ![0x7F, 0x85, 0x2028].contains($0.value)
    }
    if isSimple, !chance(4) { return isKey || text.contains("  ") ? text : broken(text) }
    if isLine, chance(2) { return "'\(text.replacing("'", with: "''"))'" }
    return "\"\(text.unicodeScalars.map(escaped).joined())\""
  }

  /// A plain text that may go on in the next line.
  private mutating func broken(_ text: String) -> String {
    guard chance(5) else { return text }
    let words = text.split(separator: " ")
    return words.joined(separator: "\n\(blanks(70))")
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": "\\\(scalar)"
    case "\n": "\\n"
    case _ where scalar.value < 0x20 || [0x7F, 0x85, 0x2028].contains(scalar.value):
      "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
        + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }

  /// Writes a text below `|` or `>`, if that can hold it.
  private mutating func textBlock(_ content: String, _ word: String, indent: Int) -> Bool {
    let lines = content.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    guard
      lines.allSatisfy({
        $0.allSatisfy { $0.value >= 0x20 && ![0x7F, 0x85, 0x2028].contains($0.value) }
      }),
      lines.contains(where: { !$0.isEmpty }), lines[0].first != " ", !lines[0].isEmpty
    else { return false }
    let isFolded =
      lines.count == 1 && !content.contains("  ") && !content.hasSuffix(" ") && chance(2)
    let ends = content.unicodeScalars.reversed().prefix { $0 == "\n" }.count
    text += isFolded ? ">" : "|"
    text += ends == 0 ? "-" : ends == 1 ? "" : "+"
    note(beside: word)
    (endsWithTextBlock, keepsBlankLines) = (true, ends > 1)
    text += "\n"
    let pad = blanks(indent + 1 + random.number(below: 3))
    for line in lines.dropLast(ends > 0 ? 1 : 0) {
      if line.isEmpty {
        text += "\n"
      } else if isFolded {
        text += line.split(separator: " ").map { "\(pad)\(String($0))\n" }.joined()
      } else {
        text += "\(pad)\(String(line))\n"
      }
    }
    return true
  }

  // MARK: Comments

  private mutating func note(above word: String, indent: Int) {
    while chance(5) {
      let comment = "# above \(word), \(notes.count)"
      text += "\(blanks(indent))\(comment)\n"
      notes.append(Note(comment: comment, word: word, isBeside: false))
      if chance(4) { text += "\n" }
    }
  }

  private mutating func note(beside word: String) {
    guard chance(5) else { return }
    let comment = "#beside \(word), \(notes.count)"
    text += "\(blanks(1 + random.number(below: 3)))\(comment)"
    notes.append(Note(comment: comment, word: word, isBeside: true))
  }
}
