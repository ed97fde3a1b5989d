internal import Foundation

/// Names as packs allow them: letters, digits, `_` and `-`, beginning with a letter or digit.
enum PackName {
  /// The name that is nearest to a code; one that is a name stays as it is.
  static func code(_ text: String) -> String {
    String(decoding: plain(text).map(allowed), as: UTF8.self)
  }

  /// The name that is nearest to a title: `Upper airway, acute` becomes `upper_airway_acute`.
  static func title(_ text: String) -> String {
    code(text.lowercased()).split(separator: "_").joined(separator: "_")
  }

  /// Whether a text that is made of allowed characters is a name.
  static func isName(_ text: String) -> Bool {
    text.first.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func plain(_ text: String) -> String.UTF8View {
    text.folding(options: .diacriticInsensitive, locale: nil).utf8
  }

  /// The byte, or `_` for one that no name has.
  private static func allowed(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      byte
    default: UInt8(ascii: "_")
    }
  }
}
