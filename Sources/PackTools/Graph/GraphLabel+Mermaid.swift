extension GraphLabel {
  /// The label as Mermaid wants it: in quotation marks, with character codes such as `#35;` for
  /// whatever could be taken for syntax.
  ///
  /// What is in quotation marks isn't safe yet. Mermaid goes on to look in it for directives
  /// (`%%{ }%%`) and styles (`style:#…;`), and then reads it as Markdown with HTML in it, where a line
  /// such as `1. ice` makes it give up. So everything has a code but letters, digits and the little
  /// that can't mean anything where it stands. When the codes have been put back, Mermaid looks for
  /// icons (`fa:fa-x`) and formulas (`$$`); what allows a line to be broken there keeps those apart.
  var mermaid: String { "\"\(markup(Self.escapedForMermaid))\"" }

  private static func escapedForMermaid(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    return scalars.indices.map { place in
      let before = place == 0 ? nil : scalars[place - 1]
      let after = place + 1 == scalars.count ? nil : scalars[place + 1]
      let isPlain = isPlain(scalars[place], after: before, before: after)
      let text = isPlain ? String(scalars[place]) : "#\(scalars[place].value);"
      return isKeptApart(scalars[place], after) ? "\(text)<wbr/>" : text
    }.joined()
  }

  private static func isKeptApart(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
    scalar == ":" && next == "f" || scalar == "$" && next == "$"
  }

  private static func isPlain(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case " ", ",", "?", "!", "'", "(", "{", "}", "/": true
    // Not in a web address, nor after the number of a list's item.
    case ".", ")": previous?.properties.numericType == nil && !next.isWordPart
    // Not in a style.
    case ":": next == " "
    // Not as the mark of a list's item, nor in a line below a heading.
    case "-", "=": previous != nil
    // Not as a mark of emphasis.
    case "_": previous.isWordPart && next.isWordPart
    default: !scalar.isASCII || scalar.isWordPart
    }
  }
}

extension Unicode.Scalar? {
  fileprivate var isWordPart: Bool { self?.isWordPart ?? false }
}

extension Unicode.Scalar {
  fileprivate var isWordPart: Bool { properties.isAlphabetic || properties.numericType != nil }
}
