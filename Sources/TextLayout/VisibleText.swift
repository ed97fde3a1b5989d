extension String {
  /// The text with a visible sign in place of everything that would command a terminal.
  ///
  /// Control characters could move the cursor, clear the screen or answer in the person's place;
  /// marks that turn the direction of writing could make a word look like another. White space
  /// isn't the business of this: the layout replaces it.
  package var visible: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.visible) }
    return String(text)
  }
}

extension Unicode.Scalar {
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    default: properties.isBidiControl ? "\u{FFFD}" : self
    }
  }
}
