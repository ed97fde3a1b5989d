/// A text in the notations that YAML has for one line.
struct ScalarText {
  /// Where a text stands, which decides what may stand plain.
  enum Place {
    /// At the beginning of a line: as a key or as the root of a file.
    case lineStart
    /// Behind a key or a dash.
    case value
    /// In brackets or braces.
    case flow
  }

  private let text: String
  private let isQuoted: Bool

  init(_ scalar: Outline.Scalar) {
    text = scalar.text
    if case .quoted = scalar.notation { isQuoted = true } else { isQuoted = false }
  }

  /// The text on one line: plain where the loader reads it back as the same text, else in quotes.
  func line(_ place: Place) -> String {
    isPlain(place) && !(isQuoted && looksOtherwise) ? text : quoted
  }

  /// Whether others who read YAML may take the text, if it is plain, for something else: a truth
  /// value, nothing, a number, a date or a sign.
  private var looksOtherwise: Bool {
    Self.ambiguous.contains(text.lowercased()) || Double(text) != nil
      || !text.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  private static let ambiguous: Set = ["yes", "no", "on", "off", "y", "n", "true", "false", "null"]

  private func isPlain(_ place: Place) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, last != " ", last != ":",
      scalars.allSatisfy(\.isPrintable),
      Self.mayBegin(first, before: scalars.dropFirst().first, place),
      place != .flow || !scalars.contains(where: Self.brackets.contains),
      place != .lineStart || !text.hasPrefix("---") && !text.hasPrefix("...")
    else { return false }
    return zip(scalars, scalars.dropFirst()).allSatisfy { scalar, next in
      switch (scalar, next) {
      case (" ", "#"), (":", " "): false
      case (":", "?"): place != .flow
      default: true
      }
    }
  }

  private static func mayBegin(
    _ first: Unicode.Scalar, before next: Unicode.Scalar?, _ place: Place
  ) -> Bool {
    switch first {
    case " ", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`": false
    case "-": (next ?? " ") != " "
    case "?", ":": place != .flow && (next ?? " ") != " "
    default: true
    }
  }

  private static let brackets: [Unicode.Scalar] = [",", "[", "]", "{", "}"]

  private var quoted: String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.isPrintable: quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  /// Whether the character may stand in a file as it is, and on a line.
  var isPrintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
