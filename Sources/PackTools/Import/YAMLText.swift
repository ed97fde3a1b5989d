/// A part of a YAML file, in the forms in which packs are written.
///
/// A string literal is a text.
indirect enum YAMLText: Sendable {
  /// A key with its value.
  typealias Entry = (key: String, value: YAMLText)

  /// A text, a number or a word.
  case text(String)
  /// A text with a remark for whoever reads the file.
  case remarked(String, remark: String)
  /// A list with one item a line.
  case list([YAMLText])
  /// A list on one line.
  case shortList([YAMLText])
  /// Keys with their values, one a line.
  case map([Entry])
  /// Keys with their values on one line.
  case shortMap([Entry])

  /// The file whose root this is.
  ///
  /// - Parameter remark: What stands on top, a line.
  /// - Returns: The file's text.
  func file(remark: String) -> String {
    var text = "# \(remark)"
    write(to: &text, indent: 0)
    return text + "\n"
  }

  /// Writes the part behind its key or dash, or on lines below.
  private func write(to text: inout String, indent: Int) {
    switch self {
    case .list(let items):
      for item in items {
        text += "\n\(Self.blanks(indent))-"
        item.write(to: &text, indent: indent + 2)
      }
    case .map(let entries):
      for entry in entries {
        text += "\n\(Self.blanks(indent))\(Self.scalar(entry.key)):"
        entry.value.write(to: &text, indent: indent + 2)
      }
    case .remarked(_, let remark): text += " \(inOneLine)  # \(Self.scalar(remark))"
    case .text, .shortList, .shortMap: text += " \(inOneLine)"
    }
  }

  /// The part on one line, in brackets or braces when it holds several things.
  private var inOneLine: String {
    switch self {
    case .text(let text), .remarked(let text, _): Self.scalar(text)
    case .list(let items), .shortList(let items):
      "[\(items.map(\.inOneLine).joined(separator: ", "))]"
    case .map(let entries), .shortMap(let entries):
      "{\(entries.map { "\(Self.scalar($0.key)): \($0.value.inOneLine)" }.joined(separator: ", "))}"
    }
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension YAMLText: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { self = .text(text) }
}

// MARK: Scalars

extension YAMLText {
  /// A text as it can stand anywhere in a file: plain if nothing in it could mean anything else.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : "\"\(text.unicodeScalars.map(escaped).joined())\""
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetterOrDigit(first), text.utf8.last != blank else {
      return false
    }
    return text.utf8.allSatisfy { isLetterOrDigit($0) || harmless.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }

  private static let blank = UInt8(ascii: " ")
  /// What means nothing to YAML behind a letter, neither in brackets nor without.
  private static let harmless = Array(" _-.=/()'?".utf8)

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22, 0x5C: "\\\(scalar)"
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      "\\u\(hexadecimal(scalar.value))"
    default: String(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
